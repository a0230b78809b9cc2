using Pulumi;

namespace Payments.Infra.Components.Observability.LongTerm;

/// <summary>Inputs of <see cref="LongTermMetrics"/>.</summary>
public sealed class LongTermMetricsArgs : ResourceArgs
{
    /// <summary>Namespace of its pods.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <inheritdoc cref="BlobStorage"/>
    public required BlobStorage Storage { get; init; }

    /// <inheritdoc cref="LongTermSettings"/>
    public LongTermSettings Settings { get; init; } = new();

    /// <summary>Pods of what answers questions, and of what reads the storage for it. Default 2.</summary>
    public int Replicas { get; init; } = 2;

    /// <summary>What a day brings, in mebibytes. Default 2048. The volume in which two weeks are put together follows from it.</summary>
    public int MebibytesPerDay { get; init; } = 2048;
}
