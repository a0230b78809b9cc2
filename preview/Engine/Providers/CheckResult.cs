using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>Inputs as a provider checked them.</summary>
/// <param name="Inputs">With defaults and generated names.</param>
internal sealed record CheckResult(PropertyValue.Map Inputs)
{
    /// <summary>Why the inputs are refused; the property is empty where it is the whole resource.</summary>
    public ImmutableArray<(string Property, string Reason)> Failures { get; init; } = [];

    /// <summary>What the provider remarks at the resource.</summary>
    public ImmutableArray<(DiagnosticSeverity Severity, string Message)> Remarks { get; init; } = [];
}
