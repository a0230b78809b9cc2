namespace Payments.Infra.Analysis.Mesh.Clusters;

/// <summary>What a proxy does with requests to a destination.</summary>
/// <param name="Rule">The DestinationRule that says it; null where none does.</param>
/// <param name="Limits">How much it sends at once.</param>
/// <param name="LoadBalancing">How it chooses a pod, in Envoy's words.</param>
/// <param name="Pods">How many pods it knows; none where it takes the address that the caller chose.</param>
internal sealed record ClusterPolicy(DestinationRule? Rule, ConnectionLimits Limits, string LoadBalancing, int Pods)
{
    /// <summary>When it leaves pods out; null for never.</summary>
    public OutlierDetection? Outlier { get; init; }

    /// <summary>Of a hundred pods how many must be well, or it sends to all; 0 for never.</summary>
    public long PanicThreshold { get; init; }

    /// <summary>How its connections are encrypted; more than one way where pods differ, none where there are no pods.</summary>
    public ImmutableArray<EndpointTls> Tls { get; init; } = [];
}
