using System.Collections.Frozen;
using Payments.Infra.Preview.Engine.Providers.AzureNative;
using Payments.Infra.Preview.Engine.Providers.Kubernetes;
using Payments.Infra.Preview.Engine.Providers.Random;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>Which provider predicts resources of which package.</summary>
internal static class ProviderRegistry
{
    private static readonly EchoProvider Echo = new();
    private static readonly UnconfiguredProvider Unconfigured = new();

    private static readonly FrozenDictionary<string, IResourceProvider> ByPackage = new Dictionary<string, IResourceProvider>
    {
        ["azure-native"] = new AzureNativeProvider(),
        ["kubernetes"] = new KubernetesProvider(),
        ["pulumi"] = new BuiltInProvider(),
        ["random"] = new RandomProvider(),
    }.ToFrozenDictionary();

    /// <summary>The provider of a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="configuration">Inputs of the provider resource, or of the default provider.</param>
    public static IResourceProvider For(string package, PropertyValue.Map configuration) =>
        configuration.ContainsUnknown ? Unconfigured : ByPackage.GetValueOrDefault(package, Echo);
}
