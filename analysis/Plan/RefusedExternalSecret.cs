using System.Globalization;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// ExternalSecrets that the webhook of External Secrets refuses, by its rules as of 2.9 (<c>externalsecret_validator.go</c>). Its schemas are not here.
/// </summary>
internal static class RefusedExternalSecret
{
    public static IEnumerable<PlanFinding> Find(PlanObjects plan) =>
        from item in plan.All
        where item is { Kind: "ExternalSecret", Group: "external-secrets.io" } && item.Manifest["spec"] is JsonObject
        from found in Check((JsonObject)item.Manifest["spec"]!)
        select new PlanFinding(item.Source, found.Path, $"the webhook of External Secrets refuses {item.Shown}: {found.Problem}", IsCertain: true);

    private static IEnumerable<(string Path, string Problem)> Check(JsonObject spec)
    {
        if (IsEmpty(spec["data"]) && IsEmpty(spec["dataFrom"]))
        {
            yield return ("spec", "either data or dataFrom should be specified. Name what it reads, or make a plain Secret.");
        }

        // Left out, the first is Retain and the second Owner.
        var (deletion, creation) = (KnownText.At(spec["target"], "deletionPolicy"), KnownText.At(spec["target"], "creationPolicy"));
        if (deletion == "Delete" && creation is "Merge" or "None")
        {
            yield return ("spec.target.deletionPolicy", $"with creationPolicy {creation} it does not own the Secret. Set creationPolicy to Owner.");
        }

        if (deletion == "Merge" && creation == "None")
        {
            yield return ("spec.target.deletionPolicy", "with creationPolicy None there is no Secret to merge with. Set another deletionPolicy.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, item) in KnownText.Items(spec, "data").Index())
        {
            if (deletion is null or "Retain" && KnownText.At(item, "secretKey") is { } key && !seen.Add(key))
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"spec.data[{index}].secretKey");
                yield return (path, $"the key \"{key}\" stands twice. Keep one of them.");
            }
        }
    }

    private static bool IsEmpty(JsonNode? list) => list is null or JsonArray { Count: 0 };
}
