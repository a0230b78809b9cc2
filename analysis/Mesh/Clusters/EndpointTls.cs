namespace Payments.Infra.Analysis.Mesh.Clusters;

/// <summary>How connections to pods are encrypted.</summary>
internal enum EndpointTls
{
    /// <summary>With the certificates of both sides' workloads.</summary>
    Mutual,

    /// <summary>Not at all.</summary>
    Plain,

    /// <summary>With a certificate of the other side, as on the web, or with one of one's own too.</summary>
    Simple,
}
