using Payments.Infra.Components.Observability.Access;

namespace Payments.Infra.Components.Observability.LongTerm;

internal sealed class LongTermMetricsArgs : ResourceArgs
{
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    public required MonitoringAccess Access { get; init; }

    public required ImageSource Images { get; init; }

    public required BlobStorage Storage { get; init; }

    public LongTermSettings Settings { get; init; } = new();

    /// <summary>Pods of the querier, and of the store.</summary>
    public required int Replicas { get; init; }

    /// <summary>Samples of a day. The volume in which two weeks are compacted follows from it.</summary>
    public required int MebibytesPerDay { get; init; }
}
