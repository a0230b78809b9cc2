using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Catalogue;

/// <summary>A customer of the platform. Its routes, quota, pool and policies are derived from this entry alone.</summary>
public sealed record Tenant : IValidatableObject
{
    /// <summary>What the claim <c>tenant_id</c> and the header <c>x-tenant-id</c> hold: a valid label value, such as <c>STD-001</c>. Required.</summary>
    [Required]
    [RegularExpression("[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?", ErrorMessage = "letters, digits, '-', '_' and '.', up to 63, such as STD-001")]
    public string Id { get; init; } = "";

    /// <summary>Service tier. Default standard.</summary>
    public TenantTier Tier { get; init; } = TenantTier.Standard;

    /// <summary>
    /// Name of the pool of pods and nodes that its requests alone use, such as <c>high-capacity</c>; events are handled by any pod.
    /// Default none; premium tenants only.
    /// </summary>
    [RegularExpression("[a-z]([a-z0-9-]{0,22}[a-z0-9])?", ErrorMessage = "lower-case letters, digits and '-', up to 24, such as high-capacity")]
    public string DedicatedPool { get; init; } = "";

    /// <summary>Requests a minute, across the whole platform. Default 600; above it they get 429.</summary>
    [Range(1, 10_000_000)]
    public int Quota { get; init; } = 600;

    /// <summary>Requests in one second, across the whole platform. Default 50; above it they get 429.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; init; } = 50;

    /// <summary>Whether it has a pool of its own.</summary>
    public bool IsDedicated => DedicatedPool.Length > 0;

    /// <summary>Subset of a track in its pool: that of the first track has the pool's plain name.</summary>
    internal string SubsetOn(Track track) => track == Track.V1 ? DedicatedPool : $"{DedicatedPool}-{track.Subset}";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsDedicated && Tier != TenantTier.Premium)
        {
            yield return new ValidationResult(
                "only premium tenants have a pool of their own; set tier to premium, or remove dedicatedPool",
                [nameof(DedicatedPool)]);
        }

        if (DedicatedPool == TenantList.StandardPool || Tracks.IsSubset(DedicatedPool))
        {
            yield return new ValidationResult($"{DedicatedPool} is what the shared pods are called; choose another name", [nameof(DedicatedPool)]);
        }
        else if (Tracks.IsSubset(DedicatedPool.Split('-')[^1]))
        {
            yield return new ValidationResult($"{DedicatedPool} ends as a track does; choose another name", [nameof(DedicatedPool)]);
        }

        if (Burst > Quota)
        {
            yield return new ValidationResult($"{Burst} in a second is more than {Quota} in a minute; lower burst or raise quota", [nameof(Burst)]);
        }
    }
}
