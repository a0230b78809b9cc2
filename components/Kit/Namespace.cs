using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using KubernetesNamespace = Pulumi.Kubernetes.Core.V1.Namespace;
using KubernetesNamespaceArgs = Pulumi.Kubernetes.Types.Inputs.Core.V1.NamespaceArgs;

namespace Payments.Infra.Components.Kit;

/// <summary>A namespace whose pods get a sidecar, unless they must not, and meet the Pod Security Standard <c>restricted</c>.</summary>
public sealed class Namespace : PlatformComponent
{
    private const string Level = "restricted";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public Namespace(string name, NamespaceArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:Namespace", name, args, options)
    {
        Name = args.Name.ToOutput();
        _ = new KubernetesNamespace(
            name,
            new KubernetesNamespaceArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = args.Name,
                    Labels =
                    {
                        [args.MeshRevision is null ? "istio-injection" : "istio.io/rev"] = args.MeshRevision ?? "disabled",
                        ["pod-security.kubernetes.io/enforce"] = Level,
                        ["pod-security.kubernetes.io/enforce-version"] = args.PodSecurityVersion,
                        ["pod-security.kubernetes.io/audit"] = Level,
                        ["pod-security.kubernetes.io/audit-version"] = args.PodSecurityVersion,
                        ["pod-security.kubernetes.io/warn"] = Level,
                        ["pod-security.kubernetes.io/warn-version"] = args.PodSecurityVersion,
                    },
                },
            },
            CustomResourceOptions.Merge(Child, new CustomResourceOptions { RetainOnDelete = options?.RetainOnDelete }));
        RegisterOutputs();
    }

    /// <summary>Name of the namespace in the cluster, as it was given: known before the cluster is.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; }
}
