using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks.Settings.Faults;

/// <summary>Settings of fault injection.</summary>
internal sealed record FaultSettings
{
    /// <summary>Whether faults are allowed in production. Default false.</summary>
    public bool AllowInProduction { get; init; }

    /// <summary>The faults. Default none.</summary>
    public ImmutableArray<Fault> Rules { get; init; } = [];

    /// <summary>Whether a stack serves customers: <c>prod</c>, or a name that begins so, such as <c>prod-eu</c>.</summary>
    /// <param name="stack">Name of the stack.</param>
    public static bool IsProduction(string stack) => stack.StartsWith("prod", StringComparison.OrdinalIgnoreCase);
}
