using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>Resources that the containers of a pod share.</summary>
internal static class PodResources
{
    private static readonly ImmutableArray<string> Supported = ["cpu", "hugepages-", "memory"];

    public static IEnumerable<FieldError> Check(Field spec)
    {
        var resources = spec["resources"];
        return !resources.Exists ? []
            : (resources["claims"].Exists
                ? new[] { FieldErrors.Forbidden(resources["claims"], "claims cannot be set for Resources at pod-level") }
                : [])
            .Concat(ResourceRules.Check(resources, CheckName))
            .Concat(ResourceClaimRules.Check(resources["claims"], [.. spec["resourceClaims"].Items.Select(claim => claim["name"].Text)]))
            .Concat(CheckRequests(spec))
            .Concat(CheckLimits(spec));
    }

    /// <summary>Lets a pod with limits ask for what its containers ask for, or else for its limits.</summary>
    public static void AskForLimits(Field spec)
    {
        if (spec["resources"].Value is not JsonObject resources)
        {
            return;
        }

        var requests = resources["requests"] as JsonObject ?? [];
        foreach (var (name, (_, text)) in Asked(spec).Where(entry => !requests.ContainsKey(entry.Key) && ResourceNames.AllowsOvercommit(entry.Key)))
        {
            requests[name] = text;
        }

        foreach (var (name, limit) in spec["resources"]["limits"].Entries.Where(entry => !requests.ContainsKey(entry.Key) && IsShared(entry.Key)))
        {
            requests[name] = limit.Value?.DeepClone();
        }

        if (requests.Parent is null)
        {
            resources["requests"] = requests;
        }
    }

    private static bool IsShared(string name) => name is "cpu" or "memory" || ResourceNames.IsHugePages(name);

    private static IEnumerable<FieldError> CheckName(string path, string name)
    {
        var problems = ResourceNames.Check(path, name).ToList();
        return problems.Count > 0 || IsShared(name) ? problems
            : [FieldError.NotSupported(path, name, Supported.Select(value => (JsonNode?)value))];
    }

    private static IEnumerable<FieldError> CheckRequests(Field spec)
    {
        var requests = spec["resources"]["requests"];
        foreach (var (name, (asked, text)) in Asked(spec))
        {
            if (requests[name].Exists && Quantity.Parse(requests[name].Value) is { } given && asked.CompareTo(given) > 0)
            {
                yield return FieldError.Invalid(
                    requests.Path.Key(name).ToString(),
                    QuantityText.Of(requests[name]),
                    $"must be greater than or equal to aggregate container requests of {text}");
            }
        }
    }

    private static IEnumerable<FieldError> CheckLimits(Field spec)
    {
        var limits = spec["resources"]["limits"];
        foreach (var (container, index) in spec["containers"].Items.Select((container, index) => (container, index)))
        {
            foreach (var (name, limit) in container["resources"]["limits"].Entries.Where(entry => limits[entry.Key].Exists))
            {
                if (Quantity.Parse(limit.Value) is { } own && Quantity.Parse(limits[name].Value) is { } most && own.CompareTo(most) > 0)
                {
                    yield return FieldError.Invalid(
                        spec["resources"]["containers"].Path.Index(index).Key(name).Child("limits").ToString(),
                        QuantityText.Of(limit),
                        $"must be less than or equal to pod limits of {QuantityText.Of(limits[name])}");
                }
            }
        }
    }

    /// <summary>What the containers need at once, at most: those that run before count when they need more than those that run then.</summary>
    private static ImmutableSortedDictionary<string, (Quantity Amount, string Text)> Asked(Field spec)
    {
        var initial = spec["initContainers"].Items.ToList();
        var names = spec["containers"].Items.Concat(initial).SelectMany(container => container["resources"]["requests"].Entries)
            .Select(entry => entry.Key).Where(IsShared).Distinct(StringComparer.Ordinal);
        return names.ToImmutableSortedDictionary(name => name, name => Most(name, spec["containers"].Items, initial), StringComparer.Ordinal);
    }

    private static (Quantity Amount, string Text) Most(string name, IEnumerable<Field> containers, List<Field> initial)
    {
        Quantity Of(Field container) => Quantity.Parse(container["resources"]["requests"][name].Value) ?? Quantity.Zero;

        var (beside, before) = (Quantity.Zero, Quantity.Zero);
        foreach (var container in initial)
        {
            var needed = new Quantity(beside.Billionths + Of(container).Billionths);
            beside = ContainerLists.RunsBeside(container) ? needed : beside;
            before = needed.CompareTo(before) > 0 ? needed : before;
        }

        var together = containers.Aggregate(beside, (sum, container) => new(sum.Billionths + Of(container).Billionths));
        var most = together.CompareTo(before) > 0 ? together : before;
        var unit = containers.Concat(initial).Select(container => container["resources"]["requests"][name].Text).FirstOrDefault(text => text.Length > 0) ?? "";
        return (most, QuantityText.Canonical(most, unit));
    }
}
