namespace Payments.Infra.Components.Services;

/// <summary>Pods of one version of a service, which routes select as a subset.</summary>
/// <param name="Name">Name of the Deployment, autoscaler and disruption budget.</param>
/// <param name="Subset">Value of the pods' label <c>version</c>, and name of the subset.</param>
/// <param name="Version">Tag or digest of the image.</param>
internal sealed record Workload(string Name, string Subset, string Version)
{
    private const int DigestLabelLength = 19;

    /// <summary>The versions that run: the stable one, and the candidate if there is one.</summary>
    public static IEnumerable<Workload> Of(ServiceDefinition service, Release release)
    {
        yield return new Workload(service.Name, Subsets.Stable, release.Stable);
        if (release.HasCandidate)
        {
            yield return new Workload($"{service.Name}-candidate", Subsets.Candidate, release.Candidate);
        }
    }

    /// <summary>The version as a label can hold it.</summary>
    public string VersionLabel => IsDigest ? Version.Replace(':', '-')[..DigestLabelLength] : Version.Length > 63 ? Version[..63].TrimEnd('.', '-', '_') : Version;

    /// <summary>The image with its version.</summary>
    /// <param name="image">Image without tag.</param>
    public string ImageOf(string image) => $"{image}{(IsDigest ? '@' : ':')}{Version}";

    private bool IsDigest => Version.StartsWith("sha256:", StringComparison.Ordinal);
}
