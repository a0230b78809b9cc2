using Pulumi.Kubernetes.Scheduling.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Scheduling.V1;

namespace Payments.Infra.Components.Services;

/// <summary>Payments come before whatever else a cluster runs, and after what the cluster itself needs.</summary>
public sealed class ServicePriority : PlatformComponent
{
    /// <summary>Name of the priority class in the cluster.</summary>
    public const string ClassName = "payments";

    private const int Value = 1_000_000;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public ServicePriority(string name, ComponentResourceOptions? options = null)
        : base("payments:services:Priority", name, args: null, options)
    {
        _ = new PriorityClass(
            name,
            new PriorityClassArgs
            {
                Metadata = new ObjectMetaArgs { Name = ClassName },
                Value = Value,
                GlobalDefault = false,
                PreemptionPolicy = "PreemptLowerPriority",
                Description = "Services of the payments platform",
            },
            Child);
        Name = Output.Create(ClassName);
        RegisterOutputs();
    }

    /// <summary>Name of the priority class in the cluster.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; }
}
