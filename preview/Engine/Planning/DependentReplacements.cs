using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>
/// Finds what must go before a resource that is deleted before it is replaced: whatever uses it for a property that would force
/// a replacement, and what uses that.
/// </summary>
internal sealed class DependentReplacements(Baseline baseline, PlanBook book, ProviderResolver providers)
{
    /// <summary>The resources, dependents after what they depend on.</summary>
    /// <param name="root">The deployed resource that is replaced.</param>
    public IEnumerable<ResourceState> Of(ResourceState root)
    {
        var replaced = new HashSet<string>(StringComparer.Ordinal) { root.Urn };
        foreach (var resource in baseline.Resources.Where(resource => resource is { Custom: true, External: false } && resource != root))
        {
            if (!book.IsRegistered(resource.Urn) && MustFollow(resource, replaced))
            {
                replaced.Add(resource.Urn);
                yield return resource;
            }
        }

        foreach (var resource in baseline.Resources.Where(resource => resource.ReplaceWith.Contains(root.Urn) && !replaced.Contains(resource.Urn)))
        {
            yield return resource;
        }
    }

    private bool MustFollow(ResourceState resource, HashSet<string> replaced)
    {
        if (ProviderReference.TryParse(resource.Provider) is { } reference && replaced.Contains(reference.Urn))
        {
            return true;
        }

        var affected = resource.PropertyDependencies.Where(entry => entry.Value.Any(replaced.Contains)).Select(entry => entry.Key)
            .Where(key => resource.Inputs[key] is not null).ToList();
        if (affected.Count == 0)
        {
            return false;
        }

        var inputs = affected.Aggregate(resource.Inputs, (changed, key) => changed.With(key, PropertyValue.Unknown));
        var (provider, configuration) = providers.Of(resource);
        var diff = Urns.ProviderPackageOf(resource.Type) is { } package
            ? ProviderRegistry.For(package, PropertyValue.Map.Empty).DiffConfiguration(resource.Inputs, inputs)
            : provider.Diff(new(resource.Urn, resource.Id, resource.Inputs, resource.Outputs, inputs, resource.IgnoreChanges, configuration));
        return ReplaceOnChanges.Apply(diff, resource.ReplaceOnChanges, hasInitErrors: false).Replaces;
    }
}
