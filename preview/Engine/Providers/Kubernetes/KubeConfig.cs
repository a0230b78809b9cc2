using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Reads what a kubeconfig says of the namespace and the cluster in use. No cluster is asked.</summary>
internal static class KubeConfig
{
    /// <summary>The namespace of objects that name none; null when there is no usable kubeconfig.</summary>
    /// <param name="configuration">Inputs of the provider.</param>
    /// <param name="given">The namespace that the provider was given; empty for none.</param>
    public static string? NamespaceOf(PropertyValue.Map configuration, string given) => ContextOf(configuration) is { } context
        ? given.Length > 0 ? given : context.Text("namespace") ?? "default"
        : null;

    /// <summary>Address of the cluster in use, as its entry says it; null when it is not known.</summary>
    /// <param name="configuration">Inputs of the provider.</param>
    public static string? ClusterOf(PropertyValue.Map configuration)
    {
        var config = Read(configuration["kubeconfig"]);
        var name = TextOf(configuration["cluster"]) is { Length: > 0 } given ? given : Context(config, configuration)?.Text("cluster");
        return Named(config, "clusters", name)?.Get("cluster") is { } cluster ? YamlJson.ToConfigValue(cluster).Text : null;
    }

    private static YamlValue? ContextOf(PropertyValue.Map configuration)
    {
        var config = Read(configuration["kubeconfig"]);
        var context = Context(config, configuration);
        var server = Named(config, "clusters", context?.Text("cluster"))?.Get("cluster")?.Text("server");
        return server is { Length: > 0 } ? context : null;
    }

    private static YamlValue? Context(YamlValue? config, PropertyValue.Map configuration)
    {
        var name = TextOf(configuration["context"]) is { Length: > 0 } given ? given : config?.Text("current-context");
        return Named(config, "contexts", name)?.Get("context");
    }

    private static YamlValue? Named(YamlValue? config, string list, string? name) =>
        config?.Get(list)?.Items.FirstOrDefault(item => item.Text("name") == name);

    private static YamlValue? Read(PropertyValue? kubeconfig)
    {
        try
        {
            var text = TextOf(kubeconfig);
            return text.Length == 0 ? null : YamlReader.ReadWhole(Path.IsPathRooted(text) && File.Exists(text) ? File.ReadAllText(text) : text);
        }
        catch (ProjectException)
        {
            // Then no cluster can be reached, which is nothing that a preview needs.
            return null;
        }
    }

    private static string TextOf(PropertyValue? value) => (value?.Revealed() as PropertyValue.Text)?.Value ?? "";
}
