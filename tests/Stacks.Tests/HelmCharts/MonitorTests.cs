namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>Every monitor of a stack leads to what it wants read.</summary>
public sealed class MonitorTests
{
    [Theory]
    [MemberData(nameof(InstalledStack.Names), MemberType = typeof(InstalledStack))]
    public async Task An_endpoint_leads_to_a_port_that_pods_have(string name)
    {
        var stack = await InstalledStack.OfAsync(name);

        Findings.None(EndpointsOf(stack)
            .Where(pair => !Monitored.Of(stack, pair.Monitor, pair.Endpoint).Any())
            .Select(pair => $"{pair.Monitor.Key}: {pair.Endpoint}"));
    }

    [Theory]
    [MemberData(nameof(InstalledStack.Names), MemberType = typeof(InstalledStack))]
    public async Task Prometheus_may_go_there_and_is_let_in(string name)
    {
        var stack = await InstalledStack.OfAsync(name);
        var network = new PodNetwork(stack);
        var prometheus = stack.Workloads.Single(workload => workload.Kind == "Prometheus");

        Findings.None(EndpointsOf(stack)
            .SelectMany(pair => Monitored.Of(stack, pair.Monitor, pair.Endpoint)
                .Select(target => network.Refusal(prometheus, target.Pods, target.Number))
                .OfType<string>()
                .Select(refusal => $"{pair.Monitor.Key}: {refusal}")));
    }

    [Theory]
    [MemberData(nameof(InstalledStack.Names), MemberType = typeof(InstalledStack))]
    public async Task A_page_is_read_by_the_scheme_that_kubelets_use_at_its_port(string name)
    {
        var stack = await InstalledStack.OfAsync(name);

        Findings.None(
            from pair in EndpointsOf(stack)
            from target in Monitored.Of(stack, pair.Monitor, pair.Endpoint)
            from probe in target.Pods?.Pods!.Containers.SelectMany(container => container.Probes) ?? []
            where probe.Number == target.Number && probe.Scheme is ("http" or "https") && probe.Scheme != pair.Endpoint.Scheme
            select $"{pair.Monitor.Key}: {pair.Endpoint.Scheme} at {target.Number}, where kubelets use {probe.Scheme}");
    }

    /// <summary>Of the kubelet's pages, the second has what pods use.</summary>
    [Theory]
    [InlineData("local", "/metrics")]
    [InlineData("local", "/metrics/cadvisor")]
    [InlineData("dev", "/metrics")]
    [InlineData("dev", "/metrics/cadvisor")]
    [InlineData("prod", "/metrics")]
    [InlineData("prod", "/metrics/cadvisor")]
    public async Task Kubelets_are_read_at(string name, string path)
    {
        var kubelets = (await InstalledStack.OfAsync(name)).All.Single(item => item is { Kind: "ServiceMonitor", Name: "kube-prometheus-stack-kubelet" });

        Assert.Contains(kubelets.Monitor!.Endpoints, endpoint => endpoint.Path == path && endpoint.Scheme == "https");
    }

    /// <summary>Those of proxies are at ports that pods' annotations say.</summary>
    private static IEnumerable<(RenderedObject Monitor, MonitoredEndpoint Endpoint)> EndpointsOf(InstalledStack stack) =>
        from item in stack.All
        where item.Monitor is not null
        from endpoint in item.Monitor!.Endpoints
        where endpoint.Port.Length > 0
        select (item, endpoint);
}
