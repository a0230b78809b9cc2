using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>What the engine keeps in a provider resource beside its configuration.</summary>
internal static class ProviderInputs
{
    private const string Internal = "__internal";
    private const string Url = "pluginDownloadURL";
    private const string Version = "version";

    /// <summary>The inputs as a plan and a state file show them.</summary>
    /// <param name="inputs">The configuration.</param>
    /// <param name="plugin">The plugin; its parts are empty where the program does not say.</param>
    public static PropertyValue.Map Complete(PropertyValue.Map inputs, PluginSource plugin) =>
        (plugin.Version.Length == 0 ? inputs : inputs.With(Version, new PropertyValue.Text(plugin.Version)))
            .With(Internal, plugin.Url.Length == 0 ? PropertyValue.Map.Empty : PropertyValue.Map.Empty.With(Url, new PropertyValue.Text(plugin.Url)));

    /// <summary>The outputs: the inputs without what is the engine's alone.</summary>
    /// <param name="inputs">The complete inputs.</param>
    public static PropertyValue.Map Outputs(PropertyValue.Map inputs) => inputs.Without(Internal);

    /// <summary>The configuration alone.</summary>
    /// <param name="inputs">The complete inputs.</param>
    public static PropertyValue.Map Own(PropertyValue.Map inputs) => inputs.Without(Internal).Without(Version);
}
