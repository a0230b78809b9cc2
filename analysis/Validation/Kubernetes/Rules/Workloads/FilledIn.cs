namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Fields that the server filled in. They belong to nobody, so they stay when an object is applied again.</summary>
internal static class FilledIn
{
    /// <summary>An object with a field that it does not have itself.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="owner">Where the field belongs; nothing is added to what is not there, as that is filled in anew.</param>
    /// <param name="name">Name of the field.</param>
    /// <param name="value">Its value.</param>
    public static Field Add(Field manifest, Field owner, string name, JsonNode? value)
    {
        if (owner.Value is not JsonObject || owner[name].Exists || value is null)
        {
            return manifest;
        }

        var changed = manifest.Value!.DeepClone();
        var place = changed;
        foreach (var part in owner.ToString().Split('.'))
        {
            place = place[part]!;
        }

        place[name] = value.DeepClone();
        return manifest with { Value = changed };
    }
}
