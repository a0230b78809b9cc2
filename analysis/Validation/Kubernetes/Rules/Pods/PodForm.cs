using System.Globalization;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>Two specs of one pod, compared as the server does: what is left out is what it would fill in, and what may change does not count.</summary>
internal static class PodForm
{
    private static readonly ImmutableArray<string> Changeable = ["activeDeadlineSeconds", "tolerations", "schedulingGates"];
    private static readonly ImmutableArray<string> ChangeableBehindGates = ["nodeSelector"];

    /// <summary>What the server fills in, by the name of a field, wherever that stands in a pod.</summary>
    private static readonly ImmutableDictionary<string, string> Usual = new Dictionary<string, string>
    {
        ["dnsPolicy"] = "\"ClusterFirst\"",
        ["schedulerName"] = "\"default-scheduler\"",
        ["terminationMessagePath"] = "\"/dev/termination-log\"",
        ["terminationMessagePolicy"] = "\"File\"",
        ["enableServiceLinks"] = "true",
        ["protocol"] = "\"TCP\"",
        ["timeoutSeconds"] = "1",
        ["periodSeconds"] = "10",
        ["successThreshold"] = "1",
        ["failureThreshold"] = "3",
        ["scheme"] = "\"HTTP\"",
        ["defaultMode"] = "420",
        ["expirationSeconds"] = "3600",
        ["preemptionPolicy"] = "\"PreemptLowerPriority\"",
        ["priority"] = "0",
        ["serviceAccountName"] = "\"default\"",
        ["serviceAccount"] = "\"default\"",
        ["procMount"] = "\"Default\"",
    }.ToImmutableDictionary();

    /// <summary>Flags and numbers for which there is no difference between nothing and the least.</summary>
    private static readonly ImmutableHashSet<string> PlainFlags =
        ["hostNetwork", "hostPID", "hostIPC", "stdin", "stdinOnce", "tty", "readOnly", "initialDelaySeconds", "hostPort"];

    /// <summary>Whether nothing is different that must not be.</summary>
    public static bool IsSame(Field old, Field spec)
    {
        var (before, after) = (Copy(old), Copy(spec));
        foreach (var list in new[] { "containers", "initContainers" })
        {
            foreach (var (first, second) in Containers(before, list).Zip(Containers(after, list)))
            {
                TakeImage(first, second);
            }
        }

        if (old["terminationGracePeriodSeconds"].Integer < 0 && after["terminationGracePeriodSeconds"]?.ToJsonString() == "1")
        {
            before["terminationGracePeriodSeconds"] = 1;
        }

        if (old["schedulingGates"].Count > 0)
        {
            Forget(before);
            Forget(after);
        }

        return JsonNode.DeepEquals(Normal("", before), Normal("", after));
    }

    private static JsonObject Copy(Field spec)
    {
        var copy = spec.Value?.DeepClone() as JsonObject ?? [];
        foreach (var name in Changeable)
        {
            copy.Remove(name);
        }

        copy["restartPolicy"] ??= "Always";
        copy["terminationGracePeriodSeconds"] ??= 30;
        copy["securityContext"] ??= new JsonObject();
        return copy;
    }

    // A pod behind gates may come to want other nodes; other rules say which.
    private static void Forget(JsonObject spec)
    {
        foreach (var name in ChangeableBehindGates)
        {
            spec.Remove(name);
        }

        (spec["affinity"] as JsonObject)?.Remove("nodeAffinity");
    }

    private static IEnumerable<JsonObject> Containers(JsonObject spec, string list) => (spec[list] as JsonArray)?.OfType<JsonObject>() ?? [];

    // When to pull an image is filled in once, from the first image.
    private static void TakeImage(JsonObject first, JsonObject second)
    {
        var (before, after) = (Policy(first), Policy(second));
        (first["imagePullPolicy"], second["imagePullPolicy"]) = first["imagePullPolicy"] is null && second["imagePullPolicy"] is null
            ? (null, null)
            : (before, after);
        second["image"] = first["image"]?.DeepClone();
    }

    private static string Policy(JsonObject container)
    {
        var image = JsonKinds.Text(container["image"]) ?? "";
        var name = image[(image.LastIndexOf('/') + 1)..];
        return JsonKinds.Text(container["imagePullPolicy"]) is { Length: > 0 } given ? given
            : name.EndsWith(":latest", StringComparison.Ordinal) || name.IndexOfAny([':', '@']) < 0 ? "Always"
            : "IfNotPresent";
    }

    /// <summary>A value without what the server would fill in; null when nothing is left.</summary>
    private static JsonNode? Normal(string name, JsonNode? value) => value switch
    {
        JsonObject map when name is "limits" or "requests" => Amounts(map),
        JsonObject map => Fields(map),
        JsonArray list => list.Count == 0 ? null : new JsonArray([.. list.Select(item => Normal("", item) ?? new JsonObject())]),
        JsonValue scalar when Usual.TryGetValue(name, out var usual) && scalar.ToJsonString() == usual => null,
        JsonValue scalar when PlainFlags.Contains(name) && scalar.ToJsonString() is "false" or "0" => null,
        JsonValue scalar when scalar.ToJsonString() == "\"\"" => null,
        _ => value?.DeepClone(),
    };

    private static JsonObject? Fields(JsonObject map)
    {
        var fields = map.Select(entry => KeyValuePair.Create(entry.Key, Normal(entry.Key, entry.Value))).Where(entry => entry.Value is not null).ToList();
        return fields.Count == 0 ? null : new JsonObject(fields);
    }

    private static JsonObject? Amounts(JsonObject map) => map.Count == 0 ? null
        : new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Quantity.Parse(entry.Value)?.Billionths.ToString(
            CultureInfo.InvariantCulture))));
}
