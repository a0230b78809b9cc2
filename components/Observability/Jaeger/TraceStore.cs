namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>Where traces are kept.</summary>
public enum TraceStore
{
    /// <summary>In memory: lost with a restart.</summary>
    Memory,

    /// <summary>In files on a volume: a single pod, and a gap with each restart.</summary>
    Badger,

    /// <summary>In an OpenSearch elsewhere, by several pods.</summary>
    OpenSearch,
}
