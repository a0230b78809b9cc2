namespace Payments.Infra.Components.Data;

/// <summary>Where generated passwords are kept.</summary>
public enum SecretSource
{
    /// <summary>In Secrets of the cluster, which the program writes.</summary>
    Cluster,

    /// <summary>In the key vault; External Secrets copies them to where pods read them.</summary>
    KeyVault,
}
