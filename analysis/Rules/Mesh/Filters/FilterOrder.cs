using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Filters;

/// <summary>
/// EnvoyFilters with an operation that Istio does not do at that place, and those without a priority that depend on what other filters did before.
/// Source: <c>analyzers/envoyfilter</c>.
/// </summary>
internal static class FilterOrder
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        // Of patches for some versions of proxies alone; of all EnvoyFilters so far.
        var versioned = new HashSet<string>(StringComparer.Ordinal);
        return [.. mesh.Of("EnvoyFilter").SelectMany(item => Find(item, versioned)).DistinctBy(fault => (fault.Object, fault.Message))];
    }

    private static IEnumerable<MeshFault> Find(MeshObject item, HashSet<string> versioned)
    {
        // The analyser stops at one without a patch.
        foreach (var (index, entry) in item.Spec.Messages("configPatches").TakeWhile(entry => entry.Has("patch")).Index())
        {
            var name = FilterName(entry);
            var path = FormattableString.Invariant($"spec.configPatches[{index}].patch");
            if (Misplaced(item, path, entry) is { } misplaced)
            {
                yield return misplaced;
            }
            else if (IsRelative(entry) && item.Spec.Whole("priority") == 0)
            {
                yield return Relative(item, path, isVersioned: versioned.Contains(name));
            }

            if (entry.Message("match").Message("proxy").Text("proxyVersion").Length > 0)
            {
                versioned.Add(name);
            }
        }
    }

    private static MeshFault? Misplaced(MeshObject item, string path, JsonObject entry)
    {
        var place = entry.Text("applyTo");
        return (Operation(entry), place) switch
        {
            ("ADD", "ROUTE_CONFIGURATION" or "HTTP_ROUTE") => Ignored("IST0153", "ADD"),
            ("REMOVE", "ROUTE_CONFIGURATION" or "HTTP_ROUTE") => Ignored("IST0154", "REMOVE"),
            ("REPLACE", not ("NETWORK_FILTER" or "HTTP_FILTER" or "VIRTUAL_HOST")) =>
                item.Fault("IST0152", path, "The REPLACE operation is only valid for HTTP_FILTER and NETWORK_FILTER."),
            _ => null,
        };

        MeshFault Ignored(string code, string operation) =>
            item.Fault(code, path, $"The {operation} operation will be ignored when applyTo is set to ROUTE_CONFIGURATION, or HTTP_ROUTE.");
    }

    private static bool IsRelative(JsonObject entry) => Operation(entry) is "REMOVE" or "REPLACE" or "INSERT_BEFORE" or "INSERT_AFTER";

    private static string Operation(JsonObject entry) => entry.Message("patch").Text("operation");

    private static MeshFault Relative(MeshObject item, string path, bool isVersioned) => isVersioned
        ? item.Fault(
            "IST0155",
            path,
            "This EnvoyFilter does not have a priority and has a relative patch operation (NSTERT_BEFORE/AFTER, REPLACE, MERGE, DELETE) and proxyVersion " +
            "set which can cause the EnvoyFilter not to be applied during an upgrade. Using the INSERT_FIRST or ADD option or setting the priority may " +
            "help in ensuring the EnvoyFilter is applied correctly.")
        : item.Fault(
            "IST0151",
            path,
            "This EnvoyFilter does not have a priority and has a relative patch operation set which can cause the EnvoyFilter not to be applied. Using the " +
            "INSERT_FIRST of ADD option or setting the priority may help in ensuring the EnvoyFilter is applied correctly.");

    /// <summary>The filter that a patch gives, else the one that it looks for; empty for a patch that gives nothing.</summary>
    private static string FilterName(JsonObject entry)
    {
        var value = entry.Message("patch").Message("value");
        return value is null or { Count: 0 } ? ""
            : value.ContainsKey("name") ? $"given {value["name"]?.ToJsonString()}"
            : entry.Message("match").Message("listener").Message("filterChain").Message("filter").Text("name");
    }
}
