namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>Where traces are kept.</summary>
public enum TraceStore
{
    /// <summary>In memory: a restart forgets them.</summary>
    Memory,

    /// <summary>In files on a volume: one pod, which a restart interrupts.</summary>
    Badger,

    /// <summary>In an OpenSearch that stands elsewhere: several pods.</summary>
    OpenSearch,
}
