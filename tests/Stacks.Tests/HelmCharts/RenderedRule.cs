using System.Text.Json.Serialization;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>What a role allows.</summary>
/// <param name="Resources">Kinds as the API names them, with a group before those that have one: <c>secrets</c>, <c>apps/deployments</c>; or paths.</param>
/// <param name="Verbs">What may be done.</param>
internal sealed record RenderedRule(ImmutableArray<string> Resources, ImmutableArray<string> Verbs)
{
    /// <summary>Names of the objects; none for all.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Whether it allows to see what is in Secrets.</summary>
    [JsonIgnore]
    public bool ReadsSecrets => Resources.Any(resource => resource is "secrets" or "*" or "*/*")
        && Verbs.Any(verb => verb is "get" or "list" or "watch" or "*");
}
