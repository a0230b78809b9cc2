namespace Payments.Infra.Components.Data.Passwords;

/// <summary>Inputs of <see cref="SecretAccess"/>.</summary>
public sealed class SecretAccessArgs : ResourceArgs
{
    /// <summary>Namespace of the services.</summary>
    [Input("serviceNamespace", required: true)]
    public required Input<string> ServiceNamespace { get; init; }

    /// <summary>Azure with the key vault; null where Secrets are written directly.</summary>
    public IManagedServices? Azure { get; init; }
}
