using System.Globalization;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>A page that a monitor has Prometheus read of some pods.</summary>
/// <param name="Pods">The pods; null for the nodes.</param>
/// <param name="Number">Number of their port.</param>
internal sealed record Monitored(RenderedObject? Pods, int Number)
{
    /// <summary>The Service of the kubelets, which prometheus-operator keeps (<c>--kubelet-service</c>), and the kubelets' own port.</summary>
    private static readonly (string Namespace, ImmutableArray<string> Labels, string Port, int Number) Kubelets =
        ("kube-system", ["app.kubernetes.io/name=kubelet", "k8s-app=kubelet"], "https-metrics", 10250);

    /// <summary>What an endpoint of a monitor leads to; none where it leads nowhere.</summary>
    /// <param name="stack">Where the pods and Services are.</param>
    /// <param name="item">The monitor.</param>
    /// <param name="endpoint">One of its endpoints.</param>
    public static IEnumerable<Monitored> Of(InstalledStack stack, RenderedObject item, MonitoredEndpoint endpoint)
    {
        var monitor = item.Monitor!;
        return item.Kind == "PodMonitor"
            ? stack.Workloads
                .Where(workload => IsIn(monitor, workload.Namespace) && LabelSelector.Matches(monitor.Selector, workload.Pods!.Labels))
                .SelectMany(workload => At(workload, endpoint.Port))
            : stack.All
                .Where(service => service.Kind == "Service" && IsIn(monitor, service.Namespace) && LabelSelector.Matches(monitor.Selector, service.Labels))
                .SelectMany(service => service.Ports.Where(port => port.Name == endpoint.Port).SelectMany(port => Behind(stack, service, port)))
                .Concat(IsOfKubelets(monitor, endpoint) ? [new Monitored(null, Kubelets.Number)] : []);
    }

    private static bool IsIn(RenderedMonitor monitor, string name) => monitor.Namespaces.IsEmpty || monitor.Namespaces.Contains(name);

    private static bool IsOfKubelets(RenderedMonitor monitor, MonitoredEndpoint endpoint) =>
        IsIn(monitor, Kubelets.Namespace) && LabelSelector.Matches(monitor.Selector, Kubelets.Labels) && endpoint.Port == Kubelets.Port;

    private static IEnumerable<Monitored> Behind(InstalledStack stack, RenderedObject service, ServicePort port) => stack.Workloads
        .Where(workload => workload.Namespace == service.Namespace)
        .Where(workload => !service.Selector.IsEmpty && LabelSelector.Matches(service.Selector, workload.Pods!.Labels))
        .SelectMany(workload => At(workload, port.Target));

    private static IEnumerable<Monitored> At(RenderedObject workload, string port) => workload.Pods!.AllPorts
        .Where(named => named.Name == port || named.Number.ToString(CultureInfo.InvariantCulture) == port)
        .Select(named => new Monitored(workload, named.Number))
        .Distinct();
}
