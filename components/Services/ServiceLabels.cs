using Pulumi;

namespace Payments.Infra.Components.Services;

/// <summary>Labels of what belongs to a microservice.</summary>
internal sealed class ServiceLabels(ServiceDefinition service, Input<string> version)
{
    private const string AppLabel = "app";

    /// <summary>What selects the pods of every version.</summary>
    public InputMap<string> Selector => new() { [AppLabel] = service.Name };

    /// <summary>All labels: Istio's <c>app</c> and <c>version</c>, and those that Kubernetes recommends.</summary>
    public InputMap<string> All => new()
    {
        [AppLabel] = service.Name,
        ["version"] = "v1",

        // Else the mesh would take the image's tag for the revision, and a canary's queries would find nothing.
        ["service.istio.io/canonical-revision"] = "v1",
        ["app.kubernetes.io/name"] = service.Name,
        ["app.kubernetes.io/instance"] = service.Name,
        ["app.kubernetes.io/version"] = version,
        ["app.kubernetes.io/component"] = service.Component,
        ["app.kubernetes.io/part-of"] = "payments",
        ["app.kubernetes.io/managed-by"] = "pulumi",
    };
}
