namespace Pulumi.Kubernetes;

/// <summary>A resource that the Kubernetes provider manages.</summary>
public abstract class KubernetesResource : CustomResource
{
    internal KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, args ?? ResourceArgs.Empty, options)
    {
    }
}
