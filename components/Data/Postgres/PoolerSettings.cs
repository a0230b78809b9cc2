using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>PgBouncer before PostgreSQL in mode operator: it bounds connections, and clients keep theirs while a standby takes over.</summary>
public sealed record PoolerSettings
{
    /// <summary>Its pods. Default 3; 0 for none: services then connect to the server itself. Allowed up to 20.</summary>
    [Range(0, 20)]
    public int Instances { get; init; } = 3;

    /// <summary>When a connection goes back to the pool. Default session: whatever a client does keeps working.</summary>
    public PoolMode Mode { get; init; } = PoolMode.Session;

    /// <summary>Connections of clients that each pod takes. Default 1000; allowed 10 to 10000.</summary>
    [Range(10, 10_000)]
    public int MaxClients { get; init; } = 1000;

    /// <summary>Connections to the server of each pod, database and user. Default 40; allowed 1 to 1000.</summary>
    [Range(1, 1000)]
    public int PoolSize { get; init; } = 40;
}
