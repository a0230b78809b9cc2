using Payments.Infra.Stacks.Settings.Target;
using Pulumi;
using Kubernetes = Pulumi.Kubernetes;

namespace Payments.Infra.Stacks.Platform;

/// <summary>A cluster that is there already: the program names its context, so that no other can be hit.</summary>
internal static class ExistingCluster
{
    /// <summary>The provider for everything in the cluster.</summary>
    /// <param name="target">Where the platform goes.</param>
    public static ProviderResource Provider(TargetSettings target) => new Kubernetes.Provider("kubernetes", new Kubernetes.ProviderArgs
    {
        Context = target.Context,
        EnableServerSideApply = true,
        ClusterIdentifier = target.Context,
    });
}
