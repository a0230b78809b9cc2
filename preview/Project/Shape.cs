namespace Payments.Infra.Preview.Project;

/// <summary>What a value of a project file may be.</summary>
/// <param name="Kinds">Kinds that are allowed, in the order in which the CLI names them; none for all.</param>
internal sealed record Shape(params ImmutableArray<YamlKind> Kinds)
{
    /// <summary>Keys that are known, with the shapes of their values.</summary>
    public ImmutableDictionary<string, Shape> Keys { get; init; } = ImmutableDictionary<string, Shape>.Empty;

    /// <summary>Shape of the values of other keys; null when there may be no other keys.</summary>
    public Shape? Others { get; init; }

    /// <summary>Keys that must be there.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>Shape of the items of a list.</summary>
    public Shape? Items { get; init; }

    /// <summary>The texts that are allowed; none for all.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Whether a text must have a letter.</summary>
    public bool NotEmpty { get; init; }

    /// <summary>A shape that the CLI describes as a choice of several, or that it finds out only when it decodes: what it then says first.</summary>
    public string Complaint { get; init; } = "";
}
