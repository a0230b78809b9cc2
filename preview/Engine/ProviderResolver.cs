using System.Text.Json;
using Payments.Infra.Preview.Engine.Planning;
using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>
/// Finds the provider of a resource: the one it names, the one that an ancestor passes on for the package, its parent's for the same package,
/// or the package's default.
/// </summary>
internal sealed class ProviderResolver(StackSettings stack, Baseline baseline, PlanBook book)
{
    private const string DisabledKey = "pulumi:disable-default-providers";

    /// <summary>The reference of the provider; empty for a provider resource, which needs none.</summary>
    /// <exception cref="RegistrationException">The reference is malformed or unknown, or the default provider is disabled.</exception>
    public string Resolve(string urn, string type, string reference, PluginSource plugin, ResourceState? parent)
    {
        if (Urns.ProviderPackageOf(type) is not null)
        {
            return "";
        }

        if (reference.Length > 0)
        {
            RequireKnown(urn, reference);
            return reference;
        }

        var package = Urns.PackageOf(type);
        if (PassedOn(parent, package) is { } passed)
        {
            return passed;
        }

        if (Disabled().Any(disabled => disabled == "*" || disabled == package))
        {
            throw new RegistrationException(urn, $"Default provider for '{package}' disabled. '{urn}' must use an explicit provider.");
        }

        var provider = Urns.Create(stack.Stack, stack.Project.Name, "", Urns.ProviderTypeOf(package), plugin.DefaultName);
        return (baseline.Find(provider) is { Id.Length: > 0 } deployed
            ? new ProviderReference(provider, deployed.Id)
            : ProviderReference.Planned(provider)).ToString();
    }

    /// <summary>What answers for a resource, and the configuration that it needs to be told.</summary>
    public (IResourceProvider Provider, PropertyValue.Map Configuration) Of(ResourceState resource)
    {
        var configuration = ConfigurationOf(resource);
        return (ProviderRegistry.For(Urns.PackageOf(resource.Type), configuration), configuration);
    }

    /// <summary>
    /// What compares a resource with the deployed one. A provider that is deployed and unchanged can do that, also where what it is
    /// configured with cannot be known here.
    /// </summary>
    public (IResourceProvider Provider, PropertyValue.Map Configuration) ForComparing(ResourceState resource)
    {
        var configuration = ConfigurationOf(resource);
        var urn = ProviderReference.TryParse(resource.Provider)?.Urn ?? "";
        if (configuration.ContainsUnknown && Equals(baseline.Find(urn)?.Inputs, configuration))
        {
            configuration = configuration.Fields.Where(field => field.Value.ContainsUnknown)
                .Aggregate(configuration, (known, field) => known.Without(field.Key));
        }

        return (ProviderRegistry.For(Urns.PackageOf(resource.Type), configuration), configuration);
    }

    /// <summary>The inputs of a resource's provider, as planned, or else as deployed; the stack's configuration for a default one.</summary>
    public PropertyValue.Map ConfigurationOf(ResourceState resource) => ConfigurationOf(Urns.PackageOf(resource.Type), resource.Provider);

    /// <summary>The inputs of a provider; the stack's configuration where the reference is empty, or that of a default one.</summary>
    public PropertyValue.Map ConfigurationOf(string package, string reference)
    {
        var urn = ProviderReference.TryParse(reference)?.Urn ?? "";
        return book.Find(urn)?.Inputs ?? (urn.Length > 0 && !Urns.IsDefaultProvider(urn) ? baseline.Find(urn)?.Inputs : null) ?? OfStack(package);
    }

    private void RequireKnown(string urn, string reference)
    {
        var parsed = ProviderReference.TryParse(reference) ?? throw new RegistrationException(
            urn, $"bad provider reference '{reference}' for resource '{urn}': expected '::' in provider reference '{reference}'");
        if (book.Find(parsed.Urn) is null && !Urns.IsDefaultProvider(parsed.Urn))
        {
            throw new RegistrationException(urn, $"unknown provider '{reference}' for resource '{urn}'");
        }
    }

    private string? PassedOn(ResourceState? parent, string package)
    {
        for (var ancestor = parent; ancestor is not null; ancestor = book.Find(ancestor.Parent))
        {
            if (ancestor.Providers.TryGetValue(package, out var passed))
            {
                return passed;
            }

            if (ancestor == parent && ancestor.Provider.Length > 0 && Urns.PackageOf(ancestor.Type) == package)
            {
                return ancestor.Provider;
            }
        }

        return null;
    }

    private PropertyValue.Map OfStack(string package) => new(stack.Config
        .Where(entry => entry.Key.StartsWith(package + ":", StringComparison.Ordinal))
        .ToImmutableSortedDictionary(
            entry => entry.Key[(package.Length + 1)..],
            entry => entry.Value.IsSecret ? new PropertyValue.Text(entry.Value.Text).AsSecret() : new PropertyValue.Text(entry.Value.Text),
            StringComparer.Ordinal));

    private string[] Disabled() => stack.Config.TryGetValue(DisabledKey, out var value)
        ? JsonSerializer.Deserialize<string[]>(value.Text) ?? []
        : [];
}
