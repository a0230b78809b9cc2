
namespace Payments.Infra.Components.Catalogue;

/// <summary>Pods of one version of a service in one pool, which routes select as a subset.</summary>
/// <param name="Name">Name of the Deployment, autoscaler and disruption budget.</param>
/// <param name="Subset">Name of the subset, and value of the pods' label <c>version</c>.</param>
/// <param name="Pool">Value of the pods' label <c>pool</c>.</param>
/// <param name="Version">Tag or digest of the image.</param>
internal sealed record Workload(string Name, string Subset, string Pool, string Version)
{
    private const int DigestLabelLength = 19;
    private const int LongestLabel = 63;
    private const string FirstTrack = "v1";

    /// <summary>Id of the tenant that has these pods to itself; empty for none.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>Whether a tenant has these pods to itself.</summary>
    public bool IsDedicated => Pool != TenantList.StandardPool;

    /// <summary>The version as a label can hold it.</summary>
    public string VersionLabel =>
        IsDigest ? Version.Replace(':', '-')[..DigestLabelLength]
        : Version.Length > LongestLabel ? Version[..LongestLabel].TrimEnd('.', '-', '_')
        : Version;

    private bool IsDigest => Version.StartsWith("sha256:", StringComparison.Ordinal);

    /// <summary>The pods that run: the stable version, the candidate if there is one, and the stable version again for each dedicated pool.</summary>
    public static IEnumerable<Workload> Of(ServiceDefinition service, Release release, TenantList tenants)
    {
        yield return Shared(service, release.StableSubset, release.Stable);
        if (release.HasCandidate)
        {
            yield return Shared(service, release.CandidateSubset, release.Candidate);
        }

        foreach (var tenant in tenants.Dedicated)
        {
            yield return new Workload($"{service.Name}-{tenant.DedicatedPool}", tenant.DedicatedPool, tenant.DedicatedPool, release.Stable) { Tenant = tenant.Id };
        }
    }

    /// <summary>The image with its version.</summary>
    /// <param name="image">Image without tag.</param>
    public string ImageOf(string image) => $"{image}{(IsDigest ? '@' : ':')}{Version}";

    /// <summary>The first track has the plain name of the service.</summary>
    private static Workload Shared(ServiceDefinition service, string subset, string version) =>
        new(subset == FirstTrack ? service.Name : $"{service.Name}-{subset}", subset, TenantList.StandardPool, version);
}
