namespace Pulumi;

/// <summary>How a provider function is called.</summary>
public class InvokeOptions
{
    /// <summary>Resource whose providers serve the call.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Provider that serves it.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>Version of the provider package.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }
}
