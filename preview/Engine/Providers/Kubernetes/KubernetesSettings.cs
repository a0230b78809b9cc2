using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>How the provider is configured: inputs of its resource, or keys of the stack's configuration.</summary>
internal sealed record KubernetesSettings
{
    /// <summary>Namespace of namespaced objects that name none; empty for none.</summary>
    public string DefaultNamespace { get; private init; } = "";

    /// <summary>Namespace of objects in manifests of components that name none.</summary>
    public string ComponentNamespace => DefaultNamespace.Length > 0 ? DefaultNamespace : "default";

    /// <summary>Whether objects become files in a folder, and no cluster is asked.</summary>
    public bool IsRendering { get; private init; }

    /// <summary>Whether all objects are written again at each update.</summary>
    public bool AlwaysRenders { get; private init; }

    /// <summary>Whether the server merges fields, which is the default.</summary>
    public bool AppliesOnServer { get; private init; }

    /// <summary>Whether data of ConfigMaps may change in place.</summary>
    public bool ConfigMapsAreMutable { get; private init; }

    /// <summary>Whether data of Secrets may change in place.</summary>
    public bool SecretsAreMutable { get; private init; }

    /// <summary>Whether nothing is said of hooks of Helm that never run.</summary>
    public bool IgnoresHelmHooks { get; private init; }

    /// <summary>Whether objects stay as they are while their cluster cannot be reached.</summary>
    public bool SkipsUnreachable { get; private init; }

    /// <summary>Whether resources leave the state while their cluster cannot be reached.</summary>
    public bool DeletesUnreachable { get; private init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">The provider's inputs; flags may be texts.</param>
    public static KubernetesSettings Read(PropertyValue.Map configuration)
    {
        var given = TextOf(configuration["namespace"]);
        return new()
        {
            DefaultNamespace = KubeConfig.NamespaceOf(configuration, given) ?? given,
            IsRendering = TextOf(configuration["renderYamlToDirectory"]).Length > 0,
            AlwaysRenders = Is("alwaysRender"),
            AppliesOnServer = configuration["enableServerSideApply"] is null || Is("enableServerSideApply"),
            ConfigMapsAreMutable = Is("enableConfigMapMutable"),
            SecretsAreMutable = Is("enableSecretMutable"),
            IgnoresHelmHooks = Is("suppressHelmHookWarnings"),
            SkipsUnreachable = Is("skipUpdateUnreachable"),
            DeletesUnreachable = Is("deleteUnreachable"),
        };

        bool Is(string key) => configuration[key]?.Revealed() is PropertyValue.Bool { Value: true } or PropertyValue.Text { Value: "true" };
    }

    private static string TextOf(PropertyValue? value) => (value?.Revealed() as PropertyValue.Text)?.Value ?? "";
}
