namespace Payments.Infra.Components.Kit;

/// <summary>Labels of what belongs to a microservice.</summary>
internal sealed class ServiceLabels(ServiceDefinition service)
{
    private const string VersionLabel = "version";

    /// <summary>What selects the pods of every version and pool.</summary>
    public InputMap<string> Selector => new() { [ObjectLabels.App] = service.Name };

    /// <summary>Labels of what all versions share: Istio's <c>app</c>, and those that Kubernetes recommends.</summary>
    public InputMap<string> All => ObjectLabels.Recommended(service.Name, service.Component);

    /// <summary>What a subset selects: a version of the shared pods, or a tenant's pool.</summary>
    public static Dictionary<string, string> SubsetOf(Workload workload) => new() { [VersionLabel] = workload.Subset, [TenantList.PoolLabel] = workload.Pool };

    /// <summary>
    /// What selects the pods of one version in one pool. Flagger copies the pods with all of their labels but one, which it makes those of the
    /// primary: without that label a selector would mean both.
    /// </summary>
    public InputMap<string> SelectorOf(Workload workload) => workload.IsAutomated
        ? new() { [ObjectLabels.App] = service.Name, [ObjectLabels.Instance] = workload.Name, [TenantList.PoolLabel] = workload.Pool }
        : new() { [ObjectLabels.App] = service.Name, [VersionLabel] = workload.Subset, [TenantList.PoolLabel] = workload.Pool };

    /// <summary>Labels of one version in one pool.</summary>
    public InputMap<string> Of(Workload workload)
    {
        var labels = ObjectLabels.Recommended(service.Name, service.Component, workload.Name);
        labels[VersionLabel] = workload.Subset;
        labels[TenantList.PoolLabel] = workload.Pool;

        // Else the mesh would take the image's tag for the revision, and a canary's queries would find nothing.
        labels["service.istio.io/canonical-revision"] = workload.Subset;
        labels["app.kubernetes.io/version"] = workload.VersionLabel;
        return labels;
    }
}
