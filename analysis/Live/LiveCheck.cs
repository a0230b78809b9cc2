using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Live;

/// <summary>
/// Finds what a cluster has otherwise than it is planned. The server's defaults, what it allots and what its own controllers set is none of it. Of
/// namespaces that are planned, objects of the planned kinds that nobody plans are told, too.
/// </summary>
public static class LiveCheck
{
    /// <summary>Made in each namespace by the cluster and the mesh.</summary>
    private static readonly ImmutableHashSet<string> Everywhere =
        ["ConfigMap kube-root-ca.crt", "ConfigMap istio-ca-root-cert", "ConfigMap istio-ca-crl", "ServiceAccount default"];

    /// <summary>The differences, by object and field.</summary>
    /// <param name="planned">Objects, as they are planned; what is unknown or secret in them may be anything.</param>
    /// <param name="live">Objects, as the cluster has them. Of a kind of which there are none here, nothing is said to be missing.</param>
    public static LiveReport Of(IEnumerable<JsonObject> planned, IEnumerable<JsonObject> live)
    {
        var wanted = planned.Where(item => Field.Of(item)["metadata"]["name"].Text.Length > 0 && !UnknownValue.Is(item["metadata"]!["name"])).ToList();
        var there = live.GroupBy(Identity).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var kinds = there.Values.Select(KindOf).ToHashSet(StringComparer.Ordinal);
        var names = wanted.Select(Identity).ToHashSet(StringComparer.Ordinal);
        var looked = wanted.Where(item => kinds.Contains(KindOf(item))).ToList();
        return new(
            [
                .. looked
                    .SelectMany(item => there.TryGetValue(Identity(item), out var now) ? Between(item, now) : [new(Shown(item), "", item, null, "")])
                    .Concat(Unplanned(wanted, names, there.Values))
                    .OrderBy(found => found.Subject, StringComparer.Ordinal),
            ],
            looked.Count,
            [.. wanted.Except(looked).Select(item => Field.Of(item)["kind"].Text).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static IReadOnlyList<LiveDifference> Between(JsonObject planned, JsonObject live)
    {
        var value = Field.Of(planned);
        var type = BuiltInSchema.Instance.KindOf(value["apiVersion"].Text, value["kind"].Text) is { } known ? new FieldType.Struct(known.Type) : null;
        var (wanted, now) = (Placed(planned, live), (JsonObject)live.DeepClone());
        return new ObjectComparison(value["kind"].Text, Shown(planned)).Of(type, wanted, ClusterAdmission.Filled(wanted), now);
    }

    private static IEnumerable<LiveDifference> Unplanned(List<JsonObject> wanted, HashSet<string> names, IEnumerable<JsonObject> live)
    {
        var spaces = wanted.Where(item => Field.Of(item)["kind"].Text == "Namespace").Select(Name).ToHashSet(StringComparer.Ordinal);
        var kinds = wanted.Select(KindOf).ToHashSet(StringComparer.Ordinal);
        return from item in live
               where kinds.Contains(KindOf(item)) && spaces.Contains(Field.Of(item)["metadata"]["namespace"].Text) && !names.Contains(Identity(item))
               where Field.Of(item)["metadata"]["ownerReferences"].Count == 0
               where !Everywhere.Contains($"{Field.Of(item)["kind"].Text} {Name(item)}")
               where !Field.Of(item)["type"].Text.StartsWith("helm.sh/release", StringComparison.Ordinal)
               select new LiveDifference(Shown(item), "", null, item, $"{FieldOwners.From(item)}");
    }

    /// <summary>
    /// Version and namespace as the cluster has them: kinds are served in several versions, and a namespace that is not said is the usual one.
    /// </summary>
    private static JsonObject Placed(JsonObject planned, JsonObject live)
    {
        var placed = (JsonObject)planned.DeepClone();
        placed["apiVersion"] = live["apiVersion"]?.DeepClone();
        if (Field.Of(live)["metadata"]["namespace"].Text is { Length: > 0 } ns && placed["metadata"] is JsonObject metadata)
        {
            metadata["namespace"] = ns;
        }

        HideUnknown(placed);
        return placed;
    }

    /// <summary>Texts of a Secret that are not known are data that is not known.</summary>
    private static void HideUnknown(JsonObject planned)
    {
        if (UnknownValue.Is(planned["stringData"]))
        {
            planned["data"] = UnknownValue.Create();
            planned.Remove("stringData");
        }

        foreach (var (key, _) in (planned["stringData"] as JsonObject ?? []).Where(text => UnknownValue.Is(text.Value)).ToList())
        {
            planned["data"] ??= new JsonObject();
            planned["data"]![key] = UnknownValue.Create();
            planned["stringData"]!.AsObject().Remove(key);
        }
    }

    private static string Identity(JsonObject item) => $"{KindOf(item)} {Space(item)}/{Name(item)}";

    private static string KindOf(JsonObject item)
    {
        var value = Field.Of(item);
        return $"{(value["apiVersion"].Text.Split('/') is [var group, _] ? group : "")} {value["kind"].Text}";
    }

    /// <summary>Kinds of the whole cluster have none; others are in "default" where they do not say it.</summary>
    private static string Space(JsonObject item)
    {
        var value = Field.Of(item);
        return value["metadata"]["namespace"].TextOr(
            BuiltInSchema.Instance.KindOf(value["apiVersion"].Text, value["kind"].Text) is { IsNamespaced: true } ? "default" : "");
    }

    private static string Name(JsonObject item) => Field.Of(item)["metadata"]["name"].Text;

    private static string Shown(JsonObject item) => $"{Field.Of(item)["kind"].Text} {(Space(item) is { Length: > 0 } ns ? $"{ns}/" : "")}{Name(item)}";
}
