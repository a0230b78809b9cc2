namespace Payments.Infra.Components.Azure.Clusters;

/// <summary>The pool of what Kubernetes itself needs. Default 3 to 5 nodes with up to 50 pods each.</summary>
public sealed record SystemPool : NodePoolShape
{
    private const int Nodes = 5;
    private const int Pods = 50;

    /// <summary>The pool with its defaults.</summary>
    public SystemPool() => (Max, MaxPods) = (Nodes, Pods);
}
