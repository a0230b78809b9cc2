namespace Payments.Infra.Components.Data.Passwords;

/// <summary>Inputs of <see cref="SecretAccess"/>.</summary>
public sealed class SecretAccessArgs : ResourceArgs
{
    /// <summary>Namespace of the services.</summary>
    [Input("serviceNamespace", required: true)]
    public required Input<string> ServiceNamespace { get; init; }

    /// <summary>Namespaces that may read the vault beside those of services and stores. Default none.</summary>
    public ImmutableArray<string> FurtherNamespaces { get; init; } = [];

    /// <summary>Azure with the key vault; null where Secrets are written directly.</summary>
    public IManagedServices? Azure { get; init; }
}
