using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data;

/// <summary>Containers of stores.</summary>
internal static class StoreContainer
{
    private const string Scratch = "256Mi";

    /// <summary>Memory is requested up to its limit: a store that is killed for memory loses more than it gains.</summary>
    public static ResourceRequirementsArgs Resources(ServiceResources resources) => Containers.Resources(
        ($"{resources.Cpu.Request}", $"{resources.Memory.Limit}", Scratch),
        ($"{resources.Cpu.Limit}", $"{resources.Memory.Limit}", Scratch));
}
