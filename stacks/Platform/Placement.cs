using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Mesh.Install;
using Payments.Infra.Stacks.Settings;
using Pulumi;

namespace Payments.Infra.Stacks.Platform;

/// <summary>Where in the cluster things go, by the pools that a stack has. A cluster that is there already has none that the program knows of.</summary>
/// <param name="settings">The stack's settings.</param>
internal sealed class Placement(PaymentsSettings settings)
{
    /// <summary>Whether dedicated tenants have nodes of their own.</summary>
    public bool HasTenantNodes => settings.Azure is not null;

    /// <summary>Whether card data has nodes of its own.</summary>
    public bool HasCardDataNodes => Has(PoolPurpose.Cde);

    /// <summary>Labels of the nodes of the mesh's control plane and gateway.</summary>
    public ImmutableDictionary<string, string> PlatformNodes => Has(PoolPurpose.Platform)
        ? ImmutableDictionary<string, string>.Empty.Add(NodeLabels.Purpose, NodeLabels.ValueOf(PoolPurpose.Platform))
        : ImmutableDictionary<string, string>.Empty;

    /// <summary>How others connect to the gateway; null where they do not, or reach it directly.</summary>
    public PrivateLink? IngressLink
    {
        get
        {
            if (settings.Azure is not { Effective.IsPrivate: true } azure)
            {
                return null;
            }

            var deployment = Deployment.Instance;
            return GatewayLink.Of(azure.NamesOf(deployment.ProjectName, deployment.StackName));
        }
    }

    private bool Has(PoolPurpose purpose) => settings.Azure is { } azure && azure.AllPools.Values.Any(pool => pool.Purpose == purpose);
}
