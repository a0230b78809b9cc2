using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data;

/// <summary>What a <see cref="StoreJob"/> runs.</summary>
internal sealed record StoreJobSpec
{
    /// <summary>Name of the job, of its ServiceAccount, and value of its pods' label <c>app</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Image with the store's own tools and a shell.</summary>
    public required string Image { get; init; }

    /// <summary>The script <c>setup.sh</c>, and the files that it reads beside itself.</summary>
    public required ImmutableSortedDictionary<string, string> Files { get; init; }

    /// <summary>How long the job may take. Default ten minutes.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Environment variables; none is a secret.</summary>
    public required ImmutableArray<EnvVarArgs> Variables { get; init; }

    /// <summary>Volumes by their names, each with the path that it is mounted at.</summary>
    public required ImmutableArray<(string Name, VolumeArgs Volume, string Path)> Volumes { get; init; }
}
