using Payments.Infra.Components.Delivery;
using Payments.Infra.Components.Mesh.Rollouts;

namespace Payments.Infra.Stacks.Settings.Delivery;

/// <summary>Who brings new versions into the cluster, beside the program.</summary>
internal sealed record DeliverySettings
{
    /// <summary>New versions that Flagger tries out by itself. Default none: requests are shifted by the weights of releases.</summary>
    public RolloutSettings? Rollouts { get; init; }

    /// <summary>Manifests of a repository that Argo CD deploys, into namespaces of their own. Default none: there is no Argo CD.</summary>
    public ArgoCdSettings? ArgoCd { get; init; }
}
