using Payments.Infra.Stacks.Tests.HelmCharts;

namespace Payments.Infra.Stacks.Tests.Walk;

/// <summary>Commands of the pages on data, restores and alerts name what the stacks have.</summary>
public sealed class OperationsPagesTests
{
    private static readonly string[] Stacks = ["local", "dev", "prod"];

    /// <summary>A workload that Strimzi makes, which stands in no plan and no chart.</summary>
    private static readonly (string Kind, string Namespace, string Name) KafkaExporter = ("deployment", "data", "kafka-kafka-exporter");

    /// <summary>
    /// Labels that operators give what no custom resource of a plan describes: the exporter of Strimzi (package <c>model</c>), the job of a recovery
    /// (CloudNativePG, <c>pkg/specs/jobs.go</c>) and the cluster that it makes, and Strimzi's brokers.
    /// </summary>
    private static readonly string[] LabelsByOperators =
    [
        "app.kubernetes.io/name=kafka-exporter", "cnpg.io/cluster=payments-db-2", "cnpg.io/jobRole=full-recovery", "strimzi.io/broker-role=true",
    ];

    /// <summary>Containers that a webhook or an operator adds to pods: the sidecar of the mesh, and that of the plugin for backups.</summary>
    private static readonly string[] ContainersByOthers = ["istio-proxy", "plugin-barman-cloud"];

    [Fact]
    public async Task Every_label_that_pods_are_found_by_is_on_some()
    {
        var known = LabelsByOperators.ToHashSet(StringComparer.Ordinal);
        foreach (var stack in Stacks)
        {
            known.UnionWith((await InstalledStack.OfAsync(stack)).Workloads.SelectMany(pods => pods.Pods!.Labels));
            known.UnionWith((await PlannedObjects.OfStackAsync(stack)).OfKind("Deployment")
                .SelectMany(item => item["metadata"]?["labels"]?.AsObject() ?? [])
                .Select(label => $"{label.Key}={label.Value}"));
        }

        Assert.All(OperationsPages.Commands, entry => Assert.All(
            OperationsPages.Labels(entry.Command), label => Assert.True(known.Contains(label), $"docs, {entry.Page}: nothing has the label {label}")));
    }

    [Fact]
    public async Task Every_container_is_one_of_some_pod()
    {
        var known = ContainersByOthers.ToHashSet(StringComparer.Ordinal);
        foreach (var stack in Stacks)
        {
            known.UnionWith((await InstalledStack.OfAsync(stack)).Workloads.SelectMany(pods => pods.Pods!.Containers).Select(container => container.Name));
        }

        Assert.All(OperationsPages.Commands, entry => Assert.All(
            OperationsPages.Containers(entry.Command), name => Assert.True(known.Contains(name), $"docs, {entry.Page}: no pod has a container {name}")));
    }

    [Fact]
    public async Task Every_namespace_is_one_of_a_plan()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stack in Stacks)
        {
            known.UnionWith((await PlannedObjects.OfStackAsync(stack)).OfKind("Namespace").Select(item => (string)item["metadata"]!["name"]!));
        }

        Assert.NotEmpty(OperationsPages.Commands);
        Assert.All(OperationsPages.Commands, entry => Assert.All(
            OperationsPages.Namespaces(entry.Command), name => Assert.True(known.Contains(name), $"docs, {entry.Page}: no stack has a namespace {name}")));
    }

    [Fact]
    public async Task Every_workload_is_one_of_a_plan_or_of_a_chart()
    {
        var known = new HashSet<(string, string, string)> { KafkaExporter };
        foreach (var stack in Stacks)
        {
            known.UnionWith((await InstalledStack.OfAsync(stack)).All.Select(item => (item.Kind.ToLowerInvariant(), item.Namespace, item.Name)));
        }

        foreach (var (page, command) in OperationsPages.Commands)
        {
            Assert.All(OperationsPages.Workloads(command), workload => Assert.True(
                OperationsPages.Namespaces(command).Any(ns => known.Contains((workload.Kind, ns, workload.Name))),
                $"docs, {page}: no stack has a {workload.Kind} {workload.Name} in the namespace of '{command}'"));
        }
    }
}
