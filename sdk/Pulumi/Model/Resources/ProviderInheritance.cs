namespace Pulumi;

/// <summary>Which provider serves a resource, and which ones its children inherit.</summary>
internal static class ProviderInheritance
{
    /// <summary>Fills in the provider that a resource inherits, and gives the providers its children see.</summary>
    /// <exception cref="ResourceException">A component has both a provider and providers.</exception>
    public static ImmutableDictionary<string, ProviderResource> Apply(string type, bool custom, ResourceOptions options)
    {
        var inherited = options.Parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (!custom)
        {
            return inherited.SetItems(Own((ComponentResourceOptions)options).Select(Entry));
        }

        var package = PackageOf(type);
        if (options.Provider is { } given)
        {
            return package is null ? inherited : inherited.SetItem(package, given);
        }

        options.Provider = package is null ? null : inherited.GetValueOrDefault(package);
        return inherited;
    }

    /// <summary>The package of a three-part token such as <c>kubernetes:core/v1:Secret</c>, else null.</summary>
    public static string? PackageOf(string token)
    {
        var parts = token.Split(':');
        return parts.Length == 3 ? parts[0] : null;
    }

    /// <summary>The providers that a component's options name.</summary>
    /// <exception cref="ResourceException">They have both a provider and providers.</exception>
    public static List<ProviderResource> Own(ComponentResourceOptions options)
    {
        if (options.Provider is null)
        {
            return options.Providers;
        }

        if (options.Providers.Count > 0)
        {
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", null);
        }

        return [options.Provider];
    }

    private static KeyValuePair<string, ProviderResource> Entry(ProviderResource provider) => new(provider.Package, provider);
}
