using Pulumirpc;

namespace Pulumi;

/// <summary>A configured provider: give it to resources through <see cref="ResourceOptions.Provider"/>.</summary>
public class ProviderResource : CustomResource
{
    private const string TypePrefix = "pulumi:providers:";

    /// <summary>Registers the provider.</summary>
    /// <param name="package">Package that it serves, such as <c>kubernetes</c>.</param>
    /// <param name="name">Name.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">How the engine treats it.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, null)
    {
    }

    /// <summary>Registers the provider of a package that the engine must be told of.</summary>
    /// <param name="package">Package that it serves.</param>
    /// <param name="name">Name.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">How the engine treats it.</param>
    /// <param name="registerPackageRequest">The package.</param>
    public ProviderResource(
        string package, string name, ResourceArgs args, CustomResourceOptions? options = null, RegisterPackageRequest? registerPackageRequest = null)
        : base(TypePrefix + package, name, args, options, registerPackageRequest) => Package = package;

    /// <summary>A stand-in for a provider that only its reference is known of.</summary>
    private protected ProviderResource(string urn)
        : base(urn) => Package = UrnText.TypeOf(urn)[TypePrefix.Length..];

    internal string Package { get; }

    /// <summary>The reference by which requests name the provider: URN and id.</summary>
    /// <param name="wait">Told what is waited for.</param>
    internal virtual async Task<string> ReferenceAsync(WaitPoint wait)
    {
        var urn = await wait.For(Urn).ConfigureAwait(false);
        var id = await wait.For(Id).ConfigureAwait(false);
        return $"{urn.Value}::{(id.IsKnown && id.Value is string { Length: > 0 } known ? known : Wire.Unknown)}";
    }
}
