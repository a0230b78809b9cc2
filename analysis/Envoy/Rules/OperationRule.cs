using System.Collections.Frozen;
using Payments.Infra.Analysis.Envoy.Matching;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>The control plane carries out the operation on that kind of object; what it does not, it leaves out without a word.</summary>
internal sealed class OperationRule : IPatchRule
{
    private static readonly ImmutableArray<string> Merges = ["MERGE", "MERGE_AND_REPLACE_LIST"];
    private static readonly ImmutableArray<string> Inserts = ["INSERT_BEFORE", "INSERT_AFTER", "INSERT_FIRST"];
    private static readonly ImmutableArray<string> Filters = ["ADD", "MERGE", "REMOVE", "REPLACE", .. Inserts];

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Known = new Dictionary<string, ImmutableArray<string>>
    {
        ["ROUTE_CONFIGURATION"] = Merges,
        ["VIRTUAL_HOST"] = ["ADD", "REMOVE", "REPLACE", .. Merges],
        ["HTTP_ROUTE"] = ["ADD", "REMOVE", .. Merges, .. Inserts],
        ["LISTENER"] = ["ADD", "REMOVE", .. Merges],
        ["FILTER_CHAIN"] = ["ADD", "REMOVE", .. Merges],
        ["CLUSTER"] = ["ADD", "REMOVE", .. Merges],
        ["LISTENER_FILTER"] = Filters,
        ["NETWORK_FILTER"] = Filters,
        ["HTTP_FILTER"] = Filters,
        ["EXTENSION_CONFIG"] = ["ADD"],
        ["BOOTSTRAP"] = ["MERGE"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> NameFields = new Dictionary<string, string>
    {
        ["LISTENER_FILTER"] = "match.listener.listenerFilter",
        ["NETWORK_FILTER"] = "match.listener.filterChain.filter",
        ["HTTP_FILTER"] = "match.listener.filterChain.filter.subFilter",
    }.ToFrozenDictionary();

    public IEnumerable<PatchFinding> Check(Patch patch, PatchMatch match, PatchedProxies proxies)
    {
        if (Known.TryGetValue(patch.Target, out var known) && !known.Contains(patch.Operation) && !IsTurnedIntoAdd(patch))
        {
            yield return patch.Warning(
                "patch.operation", $"is not carried out on {patch.Target}, so the patch does nothing", string.Join(", ", known), "Use one that is.");
        }
        else if (NameFields.TryGetValue(patch.Target, out var path) && patch.Operation is "REMOVE" or "REPLACE" && !IsSet(patch, path))
        {
            yield return patch.Warning(
                path, $"is missing, and {patch.Operation} of no filter in particular does nothing", "the filter's name", "Name the filter.");
        }
    }

    /// <summary>Where there is no order, insertion is addition.</summary>
    private static bool IsTurnedIntoAdd(Patch patch) =>
        Inserts.Contains(patch.Operation) && patch.Target is "VIRTUAL_HOST" or "LISTENER" or "FILTER_CHAIN" or "CLUSTER" or "EXTENSION_CONFIG";

    private static bool IsSet(Patch patch, string path)
    {
        var names = path.Split('.');
        return names[..^1].Aggregate((JsonObject?)patch.Json, (message, name) => message.Message(name)).Has(names[^1]);
    }
}
