using Payments.Infra.Components.Tenancy;

namespace Payments.Infra.Components.Services;

/// <summary>Pods of one version of a service in one pool, which routes select as a subset.</summary>
/// <param name="Name">Name of the Deployment, autoscaler and disruption budget.</param>
/// <param name="Subset">Name of the subset.</param>
/// <param name="Track">Value of the pods' label <c>version</c>.</param>
/// <param name="Pool">Value of the pods' label <c>pool</c>.</param>
/// <param name="Version">Tag or digest of the image.</param>
internal sealed record Workload(string Name, string Subset, string Track, string Pool, string Version)
{
    private const int DigestLabelLength = 19;
    private const int LongestLabel = 63;

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
        yield return new Workload(service.Name, Subsets.Stable, Subsets.Stable, TenantList.StandardPool, release.Stable);
        if (release.HasCandidate)
        {
            yield return new Workload($"{service.Name}-candidate", Subsets.Candidate, Subsets.Candidate, TenantList.StandardPool, release.Candidate);
        }

        foreach (var tenant in tenants.Dedicated)
        {
            yield return new Workload($"{service.Name}-{tenant.DedicatedPool}", tenant.DedicatedPool, Subsets.Stable, tenant.DedicatedPool, release.Stable);
        }
    }

    /// <summary>The image with its version.</summary>
    /// <param name="image">Image without tag.</param>
    public string ImageOf(string image) => $"{image}{(IsDigest ? '@' : ':')}{Version}";
}
