namespace Payments.Infra.Generator.Schema;

/// <summary>A resource of a package.</summary>
/// <param name="Token">Type token.</param>
/// <param name="CSharpName">Full C# name.</param>
/// <param name="ArgsName">Full C# name of its args.</param>
/// <param name="BaseName">Full C# name of its base class.</param>
internal sealed record ResourceSchema(string Token, string CSharpName, string ArgsName, string BaseName)
{
    /// <summary><c>custom</c>, <c>component</c> (built by the provider) or <c>provider</c>.</summary>
    public required string Kind { get; init; }

    public required ImmutableArray<PropertySchema> Inputs { get; init; }

    public required ImmutableArray<PropertySchema> Outputs { get; init; }

    /// <summary>Full C# name of the class of the state by which an existing one is found; null where its id is enough.</summary>
    public string? StateName { get; init; }

    /// <summary>Inputs, by wire name, that the program gives and that make the type token; empty for a resource of one type.</summary>
    public ImmutableArray<string> TypeInputs { get; init; } = [];

    /// <summary>Paths whose change replaces the resource.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Names of outputs that are secret.</summary>
    public ImmutableArray<string> SecretOutputs { get; init; } = [];

    /// <summary>Type tokens that the resource had before.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    public ImmutableArray<MethodSchema> Methods { get; init; } = [];

    /// <summary>Inputs that always have one value, by C# name.</summary>
    public ImmutableArray<(string Member, string Value)> Constants { get; init; } = [];
}
