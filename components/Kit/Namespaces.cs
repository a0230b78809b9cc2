namespace Payments.Infra.Components.Kit;

/// <summary>Namespaces that more than one room speaks of.</summary>
internal static class Namespaces
{
    /// <summary>Where the control plane of the mesh runs, and where policies for the whole mesh live.</summary>
    public const string ControlPlane = "istio-system";

    /// <summary>The stores.</summary>
    public const string Data = "data";

    /// <summary>The tools: metrics, dashboards, traces.</summary>
    public const string Tools = "monitoring";
}
