using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>An object of a kind that a custom resource definition adds to the cluster.</summary>
public class CustomResource : KubernetesResource
{
    /// <summary>Registers a custom resource.</summary>
    /// <param name="name">Name in the program, unique among its kind and parents.</param>
    /// <param name="args">Inputs; subclass them to add those of the kind, such as its spec.</param>
    /// <param name="options">How the engine treats it. The version of the provider is not defaulted.</param>
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base($"kubernetes:{args.Type.ApiVersion}:{args.Type.Kind}", name, args, options)
    {
    }

    /// <summary>Wire path <c>apiVersion</c>.</summary>
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    /// <summary>Wire path <c>kind</c>.</summary>
    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    /// <summary>Wire path <c>metadata</c>.</summary>
    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}
