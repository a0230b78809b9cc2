using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>Redis: idempotency keys, caches, counts of requests.</summary>
public sealed record RedisSettings : IValidatableObject
{
    /// <summary>The one policy under which a key is there until its time is up.</summary>
    private const string NoEviction = "noeviction";

    private static readonly string[] Policies =
        ["allkeys-lfu", "allkeys-lru", "allkeys-random", NoEviction, "volatile-lfu", "volatile-lru", "volatile-random", "volatile-ttl"];

    /// <summary>Mode. Default azure: Azure Managed Redis. Operator is the valkey chart.</summary>
    public StoreMode Mode { get; init; } = StoreMode.Azure;

    /// <summary>
    /// What becomes of it when it is no longer declared. Default unsaid: it stays, and a change of <see cref="Mode"/> is refused until this
    /// says what is meant.
    /// </summary>
    public StoreRemoval? WhenRemoved { get; init; }

    /// <summary>Image in modes statefulset and operator, without its tag.</summary>
    [RegularExpression("[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9._-]+)+", ErrorMessage = "a registry and path without a tag, such as docker.io/valkey/valkey")]
    public string Image { get; init; } = "docker.io/valkey/valkey";

    /// <summary>Tag of the image.</summary>
    [RegularExpression("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}", ErrorMessage = "a tag, such as 9.1.1")]
    public string Version { get; init; } = "9.1.1";

    /// <summary>Volume in modes statefulset and operator. Default 8Gi.</summary>
    public VolumeSettings Storage { get; init; } = VolumeSettings.OfGibibytes(8);

    /// <summary>CPU time and memory of the pod in modes statefulset and operator; three quarters of the memory are for keys.</summary>
    public ServiceResources Resources { get; init; } = new()
    {
        Cpu = new CpuResources { Request = new CpuQuantity(250), Limit = new CpuQuantity(1000) },
        Memory = new MemoryResources { Request = new ByteQuantity(1024), Limit = new ByteQuantity(1024) },
    };

    /// <summary>What goes when memory is full. Default and only choice noeviction: a payment whose idempotency key was dropped could be made twice.</summary>
    public string Eviction { get; init; } = NoEviction;

    /// <summary>Size in mode azure. Default Balanced_B5.</summary>
    [RegularExpression("(Balanced_B|MemoryOptimized_M|ComputeOptimized_X)[0-9]+", ErrorMessage = "a size of Azure Managed Redis, such as Balanced_B5")]
    public string AzureSize { get; init; } = "Balanced_B5";

    /// <summary>Bytes for keys: the rest is for connections, and for the copy that is made while the log is rewritten.</summary>
    public long MaxMemoryBytes => (long)Resources.Memory.Limit.Mebibytes * 1024 * 1024 * 3 / 4;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Eviction != NoEviction)
        {
            yield return new ValidationResult(
                Policies.Contains(Eviction)
                    ? $"{Eviction} drops keys when memory is full, idempotency keys among them, and a payment could be made twice; "
                        + $"set it to {NoEviction}, and give Redis more memory instead"
                    : $"\"{Eviction}\" is no policy of Redis; set it to {NoEviction}",
                [nameof(Eviction)]);
        }
    }
}
