using System.Globalization;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Services;

/// <summary>
/// Bounds what a namespace may use, from what its services may: a mistake there takes nothing from the rest of the
/// cluster. A container that names no resources gets small ones.
/// </summary>
public sealed class Capacity : PlatformComponent
{
    private const string Name = "payments";

    /// <summary>Room for rollouts, which start new pods before they stop old ones, and for what else runs there.</summary>
    private const double Headroom = 1.5;

    private const int SidecarMillicores = 500;
    private const int SidecarMebibytes = 192;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public Capacity(string name, CapacityArgs args, ComponentResourceOptions? options = null)
        : base("payments:services:Capacity", name, args, options)
    {
        var metadata = new ObjectMetaArgs { Name = Name, Namespace = args.Namespace };
        _ = new ResourceQuota(name, new ResourceQuotaArgs { Metadata = metadata, Spec = new ResourceQuotaSpecArgs { Hard = Bounds(args) } }, Child);
        _ = new LimitRange(
            name,
            new LimitRangeArgs
            {
                Metadata = metadata,
                Spec = new LimitRangeSpecArgs
                {
                    Limits =
                    {
                        new LimitRangeItemArgs
                        {
                            Type = "Container",
                            DefaultRequest = { ["cpu"] = "100m", ["memory"] = "128Mi", ["ephemeral-storage"] = "64Mi" },
                            Default = { ["cpu"] = "500m", ["memory"] = "256Mi", ["ephemeral-storage"] = "256Mi" },
                        },
                    },
                },
            },
            Child);
        RegisterOutputs();
    }

    private static InputMap<string> Bounds(CapacityArgs args)
    {
        var pods = args.Peak.Sum(peak => peak.Pods);
        var millicores = args.Peak.Sum(peak => peak.Pods * (long)(peak.Each.Cpu.Limit.Millicores + SidecarMillicores));
        var mebibytes = args.Peak.Sum(peak => peak.Pods * (long)(peak.Each.Memory.Limit.Mebibytes + SidecarMebibytes));
        return new InputMap<string>
        {
            ["pods"] = Text(pods, unit: ""),
            ["limits.cpu"] = Text(millicores, "m"),
            ["limits.memory"] = Text(mebibytes, "Mi"),
        };
    }

    private static string Text(double amount, string unit) => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(amount * Headroom):0}{unit}");
}
