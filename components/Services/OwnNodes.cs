using System.Collections.Immutable;
using Payments.Infra.Components.Azure.Clusters;
using Payments.Infra.Components.Tenancy;

namespace Payments.Infra.Components.Services;

/// <summary>Nodes that some pods have to themselves.</summary>
/// <param name="Label">Label that draws the pods there.</param>
/// <param name="Taints">Taints that keep all others off.</param>
internal sealed record OwnNodes(KeyValuePair<string, string> Label, ImmutableArray<KeyValuePair<string, string>> Taints)
{
    /// <summary>Those of a workload; null when it shares nodes with others.</summary>
    public static OwnNodes? Of(MicroserviceArgs args, Workload workload)
    {
        if (workload.IsDedicated)
        {
            var pool = KeyValuePair.Create(TenantList.PoolLabel, workload.Pool);
            return args.DedicatedNodes ? new OwnNodes(pool, [pool, KeyValuePair.Create(TenantList.TenantLabel, workload.Tenant)]) : null;
        }

        var cardData = KeyValuePair.Create(Pool.PurposeLabel, Pool.LabelOf(PoolPurpose.Cde));
        return args.CardDataNodes && args.Service.SeesCardData ? new OwnNodes(cardData, [cardData]) : null;
    }
}
