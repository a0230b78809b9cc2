namespace Payments.Infra.SchemaTool.JavaScript;

/// <summary>What the constructor of a resource does.</summary>
/// <param name="Token">Type token.</param>
/// <param name="Inputs">What it does with each input, by name.</param>
internal sealed record ConstructorFacts(string Token, ImmutableDictionary<string, InputFacts> Inputs)
{
    /// <summary>Type tokens that the resource had before.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Outputs that are secret.</summary>
    public ImmutableArray<string> SecretOutputs { get; init; } = [];

    /// <summary>Paths whose change replaces the resource.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Whether its provider makes it: a component.</summary>
    public bool IsRemote { get; init; }
}
