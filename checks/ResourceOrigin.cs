using Pulumi;
using Pulumi.Utilities;

namespace Payments.Infra.Checks;

/// <summary>What a resource comes from.</summary>
/// <param name="Urn">Its name in the whole stack.</param>
/// <param name="Sources">URNs of the resources that each input comes from.</param>
/// <param name="Needs">URNs of all that it waits for.</param>
/// <param name="Provider">URN of its provider; empty for the default one.</param>
internal sealed record ResourceOrigin(
    string Urn, ImmutableSortedDictionary<string, ImmutableArray<string>> Sources, ImmutableArray<string> Needs, string Provider)
{
    private const string Stack = "pulumi:pulumi:Stack";

    /// <summary>That of a resource of which no more is known than its type and name, as under mocks.</summary>
    /// <param name="type">Type token.</param>
    /// <param name="name">Name in the program.</param>
    public static ResourceOrigin Of(string type, string name) => new(
        $"urn:pulumi:stack::project::{type}::{name}", ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty, [], "");

    /// <summary>That of a resource as a transform sees it: all that it waits for is registered by then.</summary>
    public static async Task<ResourceOrigin> OfAsync(ResourceTransformArgs args)
    {
        var sources = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in args.Args)
        {
            var urns = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var resource in await ValueSources.OfAsync(value).ConfigureAwait(false))
            {
                urns.Add(await UrnOfAsync(resource).ConfigureAwait(false));
            }

            if (urns.Count > 0)
            {
                sources[key] = [.. urns];
            }
        }

        var parent = args.Options.Parent is { } found ? await UrnOfAsync(found).ConfigureAwait(false) : "";
        var provider = args.Options.Provider is { } given ? await UrnOfAsync(given).ConfigureAwait(false) : "";
        var needs = new SortedSet<string>(sources.Values.SelectMany(urns => urns), StringComparer.Ordinal) { parent, provider };
        foreach (var resource in await OutputUtilities.GetValueAsync(args.Options.DependsOn.ToOutput()).ConfigureAwait(false))
        {
            needs.Add(await UrnOfAsync(resource).ConfigureAwait(false));
        }

        return new ResourceOrigin(UrnBelow(parent, args.Type, args.Name), sources.ToImmutable(), [.. needs.Where(urn => urn.Length > 0)], provider);
    }

    /// <summary>The URN of a resource: its type stands behind those of its parents.</summary>
    private static string UrnBelow(string parent, string type, string name) => parent.Split("::", 4) is [var stack, var project, var types, _]
        ? $"{stack}::{project}::{(types == Stack ? "" : types + "$")}{type}::{name}"
        : $"urn:pulumi:{Deployment.Instance.StackName}::{Deployment.Instance.ProjectName}::{type}::{name}";

    private static Task<string> UrnOfAsync(Resource resource) => OutputUtilities.GetValueAsync(resource.Urn);
}
