using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>The service that counts tenants' requests, across all pods of the gateway.</summary>
public sealed record QuotaSettings
{
    /// <summary>Its image, with a tag or digest.</summary>
    [RegularExpression(@"[a-z0-9][a-z0-9._:/-]*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}|@sha256:[0-9a-f]{64})", ErrorMessage = "an image with a tag or digest")]
    public string Image { get; init; } = "docker.io/envoyproxy/ratelimit:99d85510";

    /// <summary>How many of its pods run. Default 2 to 4.</summary>
    public Replicas Replicas { get; init; } = new() { Min = 2, Max = 4 };

    /// <summary>Requests a minute of all callers together whose token names no tenant, and of each tenant that is not listed. Default 60.</summary>
    [Range(1, 10_000_000)]
    public int Unlisted { get; init; } = 60;
}
