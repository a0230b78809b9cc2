using Pulumi;

namespace Payments.Infra.Components.Data.Passwords;

/// <summary>Inputs of <see cref="SecretAccess"/>.</summary>
public sealed class SecretAccessArgs : ResourceArgs
{
    /// <summary>Namespace of the services.</summary>
    [Input("serviceNamespace", required: true)]
    public required Input<string> ServiceNamespace { get; init; }

    /// <summary>Where the key vault is; null when Secrets are written directly.</summary>
    public AzureSite? Azure { get; init; }
}
