using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>Resources that a container asks for and is limited to.</summary>
internal static class ResourceRules
{
    /// <summary>Checks resources.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="checkName">What is wrong with a name that stands at a path.</param>
    public static IEnumerable<FieldError> Check(Field resources, Func<string, string, IEnumerable<FieldError>> checkName)
    {
        var (limits, requests) = (resources["limits"], resources["requests"]);
        var names = limits.Entries.Concat(requests.Entries).Select(entry => entry.Key).ToList();
        var needsMore = names.Any(ResourceNames.IsHugePages) && !names.Any(name => name is "cpu" or "memory");
        return limits.Entries.SelectMany(entry => checkName(entry.Value.ToString(), entry.Key)
                .Concat(CheckAmount(entry.Key, entry.Value))
                .Concat(CheckPages(entry.Key, entry.Value)))
            .Concat(requests.Entries.SelectMany(entry => checkName(entry.Value.ToString(), entry.Key)
                .Concat(CheckAmount(entry.Key, entry.Value))
                .Concat(CheckLimit(entry.Key, entry.Value, limits, requests))
                .Concat(CheckPages(entry.Key, entry.Value))))
            .Concat(needsMore ? [FieldErrors.Forbidden(resources, "HugePages require cpu or memory")] : []);
    }

    /// <summary>Checks what running a pod costs by itself.</summary>
    public static IEnumerable<FieldError> CheckOverhead(Field overhead) => overhead.Entries.SelectMany(entry =>
    {
        var amount = entry.Value with { Path = overhead.Path.Child("limits").Key(entry.Key) };
        return ResourceNames.CheckOfContainer(amount.ToString(), entry.Key).Concat(CheckAmount(entry.Key, amount));
    });

    /// <summary>Checks an amount of a resource.</summary>
    public static IEnumerable<FieldError> CheckAmount(string name, Field amount)
    {
        if (Quantity.Parse(amount.Value) is not { } value)
        {
            yield break;
        }

        if (value.CompareTo(Quantity.Zero) < 0)
        {
            yield return FieldError.Invalid(amount.ToString(), QuantityText.Of(amount), "must be greater than or equal to 0");
        }

        if (ResourceNames.IsWhole(name) && !value.IsWhole)
        {
            yield return FieldError.Invalid(amount.ToString(), QuantityText.Of(amount), "must be an integer");
        }
    }

    private static IEnumerable<FieldError> CheckPages(string name, Field amount)
    {
        if (!ResourceNames.IsHugePages(name) || Quantity.Parse(amount.Value) is not { } value)
        {
            yield break;
        }

        var size = Quantity.Parse(ResourceNames.PageSize(name));
        if (size is not { } page || page.CompareTo(Quantity.Zero) <= 0 || value.Billionths % page.Billionths != 0)
        {
            var text = QuantityText.Of(amount);
            yield return FieldError.Invalid(amount.ToString(), text, $"{text} is not positive integer multiple of {name}");
        }
    }

    private static IEnumerable<FieldError> CheckLimit(string name, Field request, Field limits, Field requests)
    {
        var limit = limits[name];
        if (!(limits.Value is JsonObject map && map.ContainsKey(name)))
        {
            return ResourceNames.AllowsOvercommit(name) ? [] : [FieldErrors.Required(limits, "Limit must be set for non overcommitable resources")];
        }

        if (Quantity.Parse(request.Value) is not { } asked || Quantity.Parse(limit.Value) is not { } most)
        {
            return [];
        }

        var (order, text) = (asked.CompareTo(most), QuantityText.Of(limit));
        var problem = order != 0 && !ResourceNames.AllowsOvercommit(name) ? $"must be equal to {name} limit of {text}"
            : order > 0 ? $"must be less than or equal to {name} limit of {text}"
            : null;
        return problem is null ? [] : [FieldError.Invalid(requests.ToString(), QuantityText.Of(request), problem)];
    }
}
