namespace Payments.Infra.Components.Mesh.Install;

/// <summary>Kinds of clusters whose nodes keep their network plugins in places of their own, by the names of Istio's charts.</summary>
public enum ClusterPlatform
{
    /// <summary>The usual places: AKS, kind, Docker Desktop.</summary>
    Standard,

    /// <summary>k3d.</summary>
    K3d,

    /// <summary>k3s.</summary>
    K3s,

    /// <summary>MicroK8s.</summary>
    Microk8s,

    /// <summary>minikube.</summary>
    Minikube,
}
