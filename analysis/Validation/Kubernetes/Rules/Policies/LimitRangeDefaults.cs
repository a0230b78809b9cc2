namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>What the server fills into limits of containers: defaults from the maximum, requests from the defaults or else from the minimum.</summary>
internal static class LimitRangeDefaults
{
    /// <summary>A limit with its defaults.</summary>
    public static Field Of(Field limit)
    {
        if (limit.Value?.DeepClone() is not JsonObject filled)
        {
            return limit;
        }

        Fill(filled);
        return limit with { Value = filled };
    }

    /// <summary>Fills a limit.</summary>
    /// <param name="limit">The limit, which is changed.</param>
    public static void Fill(JsonObject limit)
    {
        if (JsonKinds.Text(limit["type"]) != "Container")
        {
            return;
        }

        Fill(limit, "default", "max");
        Fill(limit, "defaultRequest", "default");
        Fill(limit, "defaultRequest", "min");
    }

    private static void Fill(JsonObject limit, string name, string from)
    {
        var amounts = limit[name] as JsonObject ?? [];
        foreach (var (resource, amount) in limit[from] as JsonObject ?? [])
        {
            amounts[resource] ??= amount?.DeepClone();
        }

        if (amounts.Count > 0 && !ReferenceEquals(limit[name], amounts))
        {
            limit[name] = amounts;
        }
    }
}
