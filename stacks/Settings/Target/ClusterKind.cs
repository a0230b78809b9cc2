namespace Payments.Infra.Stacks.Settings.Target;

/// <summary>Kinds of clusters.</summary>
internal enum ClusterKind
{
    /// <summary>Azure Kubernetes Service.</summary>
    Aks,

    /// <summary>An existing cluster, such as one of kind, k3d, minikube or Docker Desktop.</summary>
    Existing,
}
