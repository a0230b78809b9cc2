using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Stacks.Settings.Target;

/// <summary>The cluster to deploy to.</summary>
internal sealed record TargetSettings : IValidatableObject
{
    /// <summary>Kind of cluster. Default aks.</summary>
    public ClusterKind Cluster { get; init; } = ClusterKind.Aks;

    /// <summary>Context of the kubeconfig that names an existing cluster, such as <c>kind-payments</c>.</summary>
    public string Context { get; init; } = "";

    /// <summary>How far this deployment goes. Default platform; the first one of a stack in Azure is foundation.</summary>
    public DeploymentPhase Phase { get; init; } = DeploymentPhase.Platform;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Cluster == ClusterKind.Existing && Context.Length == 0)
        {
            yield return new ValidationResult("an existing cluster needs one; 'kubectl config get-contexts' lists them", [nameof(Context)]);
        }

        if (Cluster == ClusterKind.Existing && Phase == DeploymentPhase.Foundation)
        {
            yield return new ValidationResult("foundation is what Azure makes, and this cluster is there already; remove phase", [nameof(Phase)]);
        }

        if (Cluster == ClusterKind.Aks && Context.Length > 0)
        {
            yield return new ValidationResult("the program makes the cluster itself; remove context, or set cluster to existing", [nameof(Context)]);
        }
    }
}
