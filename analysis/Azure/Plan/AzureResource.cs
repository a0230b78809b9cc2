using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>A resource of Azure that a plan makes or keeps.</summary>
/// <param name="Urn">What a person looks for to change it.</param>
/// <param name="Token">Type token, such as <c>azure-native:network:Subnet</c>.</param>
/// <param name="Inputs">Its inputs; a <see cref="Cluster.UnknownValue"/> stands for each part that is not known yet.</param>
/// <param name="Sources">URNs of the resources that each input comes from: what an unknown id is the id of.</param>
public sealed record AzureResource(string Urn, string Token, JsonObject Inputs, ImmutableSortedDictionary<string, ImmutableArray<string>> Sources)
{
    internal string Type { get; } = AzureType.Of(Token);

    internal Field Fields => Field.Of(Inputs);

    /// <summary>Name in the program, as messages show it.</summary>
    internal string Shown => $"{Type} '{Urn.Split("::", 4)[^1]}'";

    /// <summary>An input that says where it is: its text, or what it comes from while that is not known; null where neither is one.</summary>
    internal string? Place(string input) => Fields[input].Known() is { } text ? text.ToUpperInvariant()
        : Sources.GetValueOrDefault(input, []) is [var urn] ? urn
        : null;
}
