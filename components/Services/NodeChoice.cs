namespace Payments.Infra.Components.Services;

/// <summary>Which nodes the pods of a service go to.</summary>
internal static class NodeChoice
{
    /// <summary>Those that a workload has to itself; null when it shares nodes with others.</summary>
    public static OwnNodes? For(MicroserviceArgs args, Workload workload)
    {
        if (workload.IsDedicated)
        {
            var pool = KeyValuePair.Create(TenantList.PoolLabel, workload.Pool);
            return args.DedicatedNodes ? new OwnNodes(pool, [pool, KeyValuePair.Create(TenantList.TenantLabel, workload.Tenant)]) : null;
        }

        var cardData = KeyValuePair.Create(NodeLabels.Purpose, NodeLabels.ValueOf(PoolPurpose.Cde));
        return args.CardDataNodes && args.Service.Definition.SeesCardData ? new OwnNodes(cardData, [cardData]) : null;
    }
}
