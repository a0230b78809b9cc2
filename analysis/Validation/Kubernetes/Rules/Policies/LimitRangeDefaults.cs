namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>What the server fills into limits of containers: defaults from the maximum, requests from the defaults or else from the minimum.</summary>
internal static class LimitRangeDefaults
{
    /// <summary>A limit with its defaults.</summary>
    public static Field Of(Field limit)
    {
        if (limit["type"].Text != "Container" || limit.Value?.DeepClone() is not JsonObject filled)
        {
            return limit;
        }

        Fill(filled, "default", "max");
        Fill(filled, "defaultRequest", "default");
        Fill(filled, "defaultRequest", "min");
        return limit with { Value = filled };
    }

    private static void Fill(JsonObject limit, string name, string from)
    {
        var amounts = limit[name] as JsonObject ?? [];
        foreach (var (resource, amount) in limit[from] as JsonObject ?? [])
        {
            amounts[resource] ??= amount?.DeepClone();
        }

        if (!ReferenceEquals(limit[name], amounts))
        {
            limit[name] = amounts;
        }
    }
}
