namespace Payments.Infra.Generator.Schema;

/// <summary>A property by its wire name and its C# name.</summary>
/// <param name="Wire">Name on the wire.</param>
/// <param name="Member">Name in C#.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Path">Where it stands on the wire, for the docstring.</param>
internal sealed record PropertySchema(string Wire, string Member, TypeShape Type, string Path)
{
    public bool Required { get; init; }

    /// <summary>Whether it is sent as JSON text.</summary>
    public bool Json { get; init; }

    /// <summary>Whether an output may be missing from an answer.</summary>
    public bool Nullable { get; init; }

    /// <summary>The environment variable that an input defaults to; empty for none.</summary>
    public string Environment { get; init; } = "";

    /// <summary>The value that an input has unless the program sets it; null for none.</summary>
    public DefaultValue? Default { get; init; }

    /// <summary>Whether what is assigned to it becomes secret.</summary>
    public bool Secret { get; init; }

    /// <summary>What the docstring says beside the path.</summary>
    public string Remark { get; init; } = "";
}
