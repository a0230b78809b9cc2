namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>Selectors of network policies find the pods that they are about.</summary>
public sealed class SelectorTests
{
    /// <summary>Pods that neither a chart nor the program makes.</summary>
    private static readonly string[] OfTheCluster = ["k8s-app=kube-dns"];

    [Theory]
    [MemberData(nameof(InstalledStack.Names), MemberType = typeof(InstalledStack))]
    public async Task A_policy_is_about_pods_that_are_there(string name)
    {
        var stack = await InstalledStack.OfAsync(name);

        Findings.None(Policies(stack)
            .Where(policy => !policy.Policy!.Selector.IsEmpty)
            .Where(policy => !stack.Workloads
                .Where(pods => pods.Namespace == policy.Namespace)
                .Any(pods => LabelSelector.Matches(policy.Policy!.Selector, pods.Pods!.Labels)))
            .Select(policy => policy.Key));
    }

    [Theory]
    [MemberData(nameof(InstalledStack.Names), MemberType = typeof(InstalledStack))]
    public async Task A_rule_names_pods_that_are_there(string name)
    {
        var stack = await InstalledStack.OfAsync(name);

        Findings.None(
            from policy in Policies(stack)
            from rule in policy.Policy!.Ingress.Concat(policy.Policy.Egress)
            from peer in rule.Peers
            where !peer.Pods.IsEmpty && !peer.Pods.SequenceEqual(OfTheCluster)
            let place = peer.Namespaces?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [$"kubernetes.io/metadata.name={policy.Namespace}"]
            where !stack.Workloads.Any(pods =>
                LabelSelector.Matches([.. place], [$"kubernetes.io/metadata.name={pods.Namespace}"]) && LabelSelector.Matches(peer.Pods, pods.Pods!.Labels))
            select $"{policy.Key}: {string.Join(',', peer.Pods)} in {string.Join(',', place)}");
    }

    [Theory]
    [MemberData(nameof(InstalledStack.Names), MemberType = typeof(InstalledStack))]
    public async Task Pods_of_a_chart_in_a_closed_namespace_have_a_policy_of_their_own(string name)
    {
        var stack = await InstalledStack.OfAsync(name);
        var closed = Policies(stack).Where(policy => policy.Policy!.Selector.IsEmpty).Select(policy => policy.Namespace).ToHashSet(StringComparer.Ordinal);

        Findings.None(stack.Rendered
            .Where(pods => pods.Pods is not null && closed.Contains(pods.Namespace))
            .Where(pods => !Policies(stack).Any(policy => policy.Namespace == pods.Namespace
                && !policy.Policy!.Selector.IsEmpty && LabelSelector.Matches(policy.Policy.Selector, pods.Pods!.Labels)))
            .Select(pods => pods.Key));
    }

    private static IEnumerable<RenderedObject> Policies(InstalledStack stack) => stack.All.Where(item => item.Policy is not null);
}
