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
        // Nothing said, the SDK would put KUBECONFIG here: a plan of another machine would be another, and the provider takes one file, not a list.
        // Empty, it looks where kubectl does (pulumi-kubernetes, provider.go, Configure).
        KubeConfig = "",
        Context = target.Context,
        EnableServerSideApply = true,
        ClusterIdentifier = target.Context,
    });

    /// <summary>Fails an update to a context that is not there; a preview, which needs none, says so.</summary>
    /// <param name="target">Where the platform goes.</param>
    /// <param name="contexts">The contexts that there are.</param>
    /// <exception cref="RunException">The context is not there.</exception>
    public static void Check(TargetSettings target, KubeContexts contexts)
    {
        if (target.Cluster != ClusterKind.Existing || contexts.Problem(target.Context) is not { } problem)
        {
            return;
        }

        if (!Deployment.Instance.IsDryRun)
        {
            throw new RunException(problem);
        }

        Log.Warn(problem);
    }
}
