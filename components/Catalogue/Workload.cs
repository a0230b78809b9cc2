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

    /// <summary>Id of the tenant that has these pods to itself; empty for none.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>Whether Flagger takes new versions from this Deployment. Default false.</summary>
    public bool IsAutomated { get; init; }

    /// <summary>Whether a tenant has these pods to itself.</summary>
    public bool IsDedicated => Pool != TenantList.StandardPool;

    /// <summary>The version as a label can hold it.</summary>
    public string VersionLabel =>
        IsDigest ? Version.Replace(':', '-')[..DigestLabelLength]
        : Version.Length > LongestLabel ? Version[..LongestLabel].TrimEnd('.', '-', '_')
        : Version;

    private bool IsDigest => Version.StartsWith("sha256:", StringComparison.Ordinal);

    /// <summary>Pods that all tenants without a pool share. Those of the first track have the plain name of the service.</summary>
    /// <param name="service">Name of the service.</param>
    /// <param name="track">Their track.</param>
    /// <param name="version">Tag or digest of the image.</param>
    public static Workload Shared(string service, Track track, string version) =>
        new(track == Track.V1 ? service : $"{service}-{track.Subset}", track.Subset, TenantList.StandardPool, version);

    /// <summary>Pods that all tenants without a pool share, and that Flagger starts when there is a version to try out.</summary>
    /// <inheritdoc cref="Shared"/>
    public static Workload Automated(string service, Track track, string version) =>
        Shared(service, track, version) with { Name = new RolloutNames(service).Target, IsAutomated = true };

    /// <summary>Pods that a tenant has to itself.</summary>
    /// <param name="service">Name of the service.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="track">Their track.</param>
    /// <param name="version">Tag or digest of the image.</param>
    public static Workload Dedicated(string service, Tenant tenant, Track track, string version)
    {
        var subset = tenant.SubsetOn(track);
        return new($"{service}-{subset}", subset, tenant.DedicatedPool, version) { Tenant = tenant.Id };
    }

    /// <summary>The image with its version.</summary>
    /// <param name="image">Image without tag.</param>
    public string ImageOf(string image) => $"{image}{(IsDigest ? '@' : ':')}{Version}";
}
