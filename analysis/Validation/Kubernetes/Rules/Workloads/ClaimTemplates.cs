namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Claims of storage that a StatefulSet makes for each pod. Its template can mount them like volumes of its own.</summary>
internal static class ClaimTemplates
{
    /// <summary>Checks what the claims ask for. Their names are checked as names of volumes.</summary>
    public static IEnumerable<FieldError> Check(Field claims) => claims.Items.SelectMany(RuleBook.Of("core.v1.PersistentVolumeClaim").Check);

    /// <summary>The template with the claims among its volumes, where a claim takes the place of a volume of its name.</summary>
    /// <param name="spec">Spec of the StatefulSet.</param>
    public static Field AsVolumes(Field spec)
    {
        var names = spec["volumeClaimTemplates"].Items.Select(claim => claim["metadata"]["name"].Text).Distinct(StringComparer.Ordinal).ToList();
        var template = spec["template"];
        if (names.Count == 0 || template["spec"].Value is not JsonObject)
        {
            return template;
        }

        var changed = template.Value!.DeepClone();
        var others = template["spec"]["volumes"].Items.Where(volume => !names.Contains(volume["name"].Text)).Select(volume => volume.Value?.DeepClone());
        changed["spec"]!["volumes"] = new JsonArray([.. names.Select(Volume), .. others]);
        return template with { Value = changed };
    }

    private static JsonNode Volume(string name) =>
        new JsonObject { ["name"] = name, ["persistentVolumeClaim"] = new JsonObject { ["claimName"] = "claim" } };
}
