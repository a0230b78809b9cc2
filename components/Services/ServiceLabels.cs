using Pulumi;

namespace Payments.Infra.Components.Services;

/// <summary>Labels of what belongs to a microservice.</summary>
internal sealed class ServiceLabels(ServiceDefinition service)
{
    private const string AppLabel = "app";
    private const string VersionLabel = "version";

    /// <summary>What selects the pods of every version.</summary>
    public InputMap<string> Selector => new() { [AppLabel] = service.Name };

    /// <summary>Labels of what all versions share: Istio's <c>app</c>, and those that Kubernetes recommends.</summary>
    public InputMap<string> All => new()
    {
        [AppLabel] = service.Name,
        ["app.kubernetes.io/name"] = service.Name,
        ["app.kubernetes.io/instance"] = service.Name,
        ["app.kubernetes.io/component"] = service.Component,
        ["app.kubernetes.io/part-of"] = "payments",
        ["app.kubernetes.io/managed-by"] = "pulumi",
    };

    /// <summary>What selects the pods of one version.</summary>
    public InputMap<string> SelectorOf(Workload workload) => new() { [AppLabel] = service.Name, [VersionLabel] = workload.Subset };

    /// <summary>Labels of one version.</summary>
    public InputMap<string> Of(Workload workload)
    {
        var labels = All;
        labels[VersionLabel] = workload.Subset;

        // Else the mesh would take the image's tag for the revision, and a canary's queries would find nothing.
        labels["service.istio.io/canonical-revision"] = workload.Subset;
        labels["app.kubernetes.io/version"] = workload.VersionLabel;
        return labels;
    }
}
