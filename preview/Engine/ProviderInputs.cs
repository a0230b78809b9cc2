using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>What the engine keeps in a provider resource beside its configuration.</summary>
internal static class ProviderInputs
{
    private const string Internal = "__internal";
    private const string Version = "version";

    /// <summary>The inputs as a plan and a state file show them.</summary>
    /// <param name="inputs">The configuration.</param>
    /// <param name="version">Version of the plugin; empty when the program does not say.</param>
    public static PropertyValue.Map Complete(PropertyValue.Map inputs, string version) =>
        (version.Length == 0 ? inputs : inputs.With(Version, new PropertyValue.Text(version))).With(Internal, PropertyValue.Map.Empty);

    /// <summary>The outputs: the inputs without what is the engine's alone.</summary>
    /// <param name="inputs">The complete inputs.</param>
    public static PropertyValue.Map Outputs(PropertyValue.Map inputs) => inputs.Without(Internal);

    /// <summary>The configuration alone.</summary>
    /// <param name="inputs">The complete inputs.</param>
    public static PropertyValue.Map Own(PropertyValue.Map inputs) => inputs.Without(Internal).Without(Version);
}
