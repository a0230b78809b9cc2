using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Catalogue;

/// <summary>Which versions of a service run, and which requests each gets.</summary>
public sealed record Release : IValidatableObject
{
    private const string Pattern = @"sha256:[0-9a-f]{64}|(?!latest$)[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
    private const string Expected = "a tag of the service's image, such as 1.0.0, or a digest, sha256:…; not 'latest'";

    /// <summary>Version that serves by default: a tag of the image or a digest. Required; <c>latest</c> is no version.</summary>
    [Required]
    [RegularExpression(Pattern, ErrorMessage = Expected)]
    public string Stable { get; init; } = "";

    /// <summary>
    /// Track that the stable version's pods are on; the candidate's are on the other. Default v1. When a candidate becomes
    /// stable, its track goes with it: pods that serve stay as they are.
    /// </summary>
    public Track Track { get; init; } = Track.V1;

    /// <summary>Version under test: a tag or digest other than <see cref="Stable"/>. Default none.</summary>
    [RegularExpression(Pattern, ErrorMessage = Expected)]
    public string Candidate { get; init; } = "";

    /// <summary>Percent of requests that the candidate gets. Default 10; 0 takes everything back from it at once.</summary>
    [Range(0, 100)]
    public int Weight { get; init; } = 10;

    /// <summary>Requests that the candidate gets whatever the weight, as long as that is above 0. Default none.</summary>
    public HeaderRule? Header { get; init; }

    /// <summary>
    /// The same for tenants with a pool of their own: a candidate, weight and track of their pods. Default the stable version alone,
    /// which those pods get by rolling update, so that the way back is another one.
    /// </summary>
    public Release? Dedicated { get; init; }

    /// <summary>Which versions run in dedicated pools.</summary>
    public Release OfPools => Dedicated ?? new Release { Stable = Stable };

    /// <summary>Whether a candidate runs beside the stable version.</summary>
    public bool HasCandidate => Candidate.Length > 0;

    /// <summary>Whether requests reach the candidate.</summary>
    public bool SendsToCandidate => HasCandidate && Weight > 0;

    /// <summary>Track of the candidate: the one that the stable version is not on.</summary>
    public Track CandidateTrack => Track == Track.V1 ? Track.V2 : Track.V1;

    /// <summary>Subset of the stable version.</summary>
    public string StableSubset => Track.Subset;

    /// <summary>Subset of the candidate.</summary>
    public string CandidateSubset => CandidateTrack.Subset;

    /// <summary>Percent of requests by subset; a subset without pods is left out.</summary>
    public ImmutableSortedDictionary<string, int> Shares
    {
        get
        {
            var shares = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add(StableSubset, HasCandidate ? 100 - Weight : 100);
            return HasCandidate ? shares.Add(CandidateSubset, Weight) : shares;
        }
    }

    /// <summary>Versions that run, with the track of each.</summary>
    internal IEnumerable<(Track Track, string Version)> Running => HasCandidate ? [(Track, Stable), (CandidateTrack, Candidate)] : [(Track, Stable)];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HasCandidate && Candidate == Stable)
        {
            yield return new ValidationResult($"{Candidate} is the stable version too; remove candidate, or name another version", [nameof(Candidate)]);
        }

        if (Dedicated is { } dedicated && (dedicated.Dedicated ?? (object?)dedicated.Header) is not null)
        {
            yield return new ValidationResult("takes stable, candidate, weight and track; remove what else stands there", [nameof(Dedicated)]);
        }

        if (!HasCandidate && Header is not null)
        {
            yield return new ValidationResult("there is no candidate that it could send requests to; add candidate, or remove header", [nameof(Header)]);
        }
    }
}
