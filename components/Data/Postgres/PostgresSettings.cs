using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>PostgreSQL: the records that must not be lost.</summary>
public sealed record PostgresSettings
{
    private const string ImageForm = "[a-z0-9][a-z0-9._:/-]*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}|@sha256:[0-9a-f]{64})";

    /// <summary>Mode. Default operator: CloudNativePG.</summary>
    public StoreMode Mode { get; init; } = StoreMode.Operator;

    /// <summary>
    /// What becomes of it when it is no longer declared. Default unsaid: it stays, and a change of <see cref="Mode"/> is refused until this
    /// says what is meant.
    /// </summary>
    public StoreRemoval? WhenRemoved { get; init; }

    /// <summary>Pods: one writes, the others follow. Default 3, one in each zone; allowed 1 to 9.</summary>
    [Range(1, 9)]
    public int Instances { get; init; } = 3;

    /// <summary>Name of the cluster. A restore makes another beside the old one, under a new name.</summary>
    [RegularExpression("[a-z][a-z0-9-]{0,38}[a-z0-9]", ErrorMessage = "lower-case letters, digits and '-', 2 to 40, such as payments-db")]
    public string Cluster { get; init; } = "payments-db";

    /// <summary>Image in mode operator.</summary>
    [RegularExpression(ImageForm, ErrorMessage = "an image with a tag or digest")]
    public string Image { get; init; } = "ghcr.io/cloudnative-pg/postgresql:18.4-standard-trixie";

    /// <summary>Image in mode statefulset, and of the job that makes roles there and in mode azure.</summary>
    [RegularExpression(ImageForm, ErrorMessage = "an image with a tag or digest")]
    public string PlainImage { get; init; } = "docker.io/library/postgres:18.3-trixie";

    /// <summary>Volume of the data. Default 64Gi.</summary>
    public VolumeSettings Storage { get; init; } = VolumeSettings.OfGibibytes(64);

    /// <summary>Volume of the write-ahead log in mode operator. Default 16Gi.</summary>
    public VolumeSettings Wal { get; init; } = VolumeSettings.OfGibibytes(16);

    /// <summary>
    /// CPU time and memory of each pod. What it may use it is sure to get, else it could be killed in the middle of a
    /// commit: limit counts, request follows.
    /// </summary>
    public ServiceResources Resources { get; init; } = new()
    {
        Cpu = new CpuResources { Request = new CpuQuantity(2000), Limit = new CpuQuantity(2000) },
        Memory = new MemoryResources { Request = new ByteQuantity(4096), Limit = new ByteQuantity(4096) },
    };

    /// <summary>Connections that the server takes. Default 400; allowed 20 to 5000.</summary>
    [Range(20, 5000)]
    public int MaxConnections { get; init; } = 400;

    /// <inheritdoc cref="PoolerSettings"/>
    public PoolerSettings Pooler { get; init; } = new();

    /// <inheritdoc cref="BackupSettings"/>
    public BackupSettings Backup { get; init; } = new();

    /// <inheritdoc cref="RecoverySettings"/>
    public RecoverySettings Recovery { get; init; } = new();

    /// <inheritdoc cref="FlexibleServerSettings"/>
    public FlexibleServerSettings Azure { get; init; } = new();
}
