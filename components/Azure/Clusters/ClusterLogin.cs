namespace Payments.Infra.Components.Azure.Clusters;

/// <summary>Whose identity the program has in the cluster: what <c>kubelogin --login</c> takes.</summary>
public enum ClusterLogin
{
    /// <summary>Who has run <c>az login</c>.</summary>
    Azurecli,

    /// <summary>A service principal with a secret in the environment.</summary>
    Spn,

    /// <summary>The managed identity of the machine that the program runs on.</summary>
    Msi,

    /// <summary>A pipeline with a token of its own, such as a workflow of GitHub.</summary>
    Workloadidentity,
}
