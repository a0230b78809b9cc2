using System.Text.Json;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Engine;

/// <summary>Finds the provider of a resource: the one it names, its parent's for the same package, or the package's default.</summary>
internal sealed class ProviderResolver(StackSettings stack)
{
    private const string DisabledKey = "pulumi:disable-default-providers";

    /// <summary>The provider; null for a provider resource, which needs none.</summary>
    /// <exception cref="RegistrationException">The reference is malformed or unknown, or the default provider is disabled.</exception>
    public ResolvedProvider? Resolve(
        string urn, string type, string reference, string version, ResourceState? parent, Func<string, ResourceState?> find)
    {
        if (Urns.ProviderPackageOf(type) is not null)
        {
            return null;
        }

        if (reference.Length > 0)
        {
            return Named(urn, reference, find);
        }

        var package = Urns.PackageOf(type);
        if (parent is { Provider.Length: > 0 } && Urns.PackageOf(parent.Type) == package)
        {
            return new(parent.Provider, find(ProviderReference.TryParse(parent.Provider)?.Urn ?? ""));
        }

        if (Disabled().Any(disabled => disabled == "*" || disabled == package))
        {
            throw new RegistrationException(urn, $"Default provider for '{package}' disabled. '{urn}' must use an explicit provider.");
        }

        var name = version.Length == 0 ? "default" : "default_" + version.Replace('.', '_').Replace('-', '_');
        var provider = Urns.Create(stack.Stack, stack.Project.Name, "", Urns.ProviderTypeOf(package), name);
        return new(ProviderReference.Planned(provider).ToString(), Configuration: null);
    }

    private static ResolvedProvider Named(string urn, string reference, Func<string, ResourceState?> find)
    {
        var parsed = ProviderReference.TryParse(reference) ?? throw new RegistrationException(
            urn, $"bad provider reference '{reference}' for resource '{urn}': expected '::' in provider reference '{reference}'");
        var configuration = find(parsed.Urn) ?? throw new RegistrationException(
            urn, $"unknown provider '{reference}' for resource '{urn}'");
        return new(reference, configuration);
    }

    private string[] Disabled() => stack.Config.TryGetValue(DisabledKey, out var value)
        ? JsonSerializer.Deserialize<string[]>(value.Text) ?? []
        : [];
}
