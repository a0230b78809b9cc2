namespace Payments.Infra.Stacks.Tests.Walk;

/// <summary>Commands of the pages on data, restores and alerts name what the stacks have.</summary>
public sealed class OperationsPagesTests
{
    private static readonly string[] Stacks = ["local", "dev", "prod"];

    /// <summary>Workloads that charts and operators name themselves: the charts' are recorded in tests/Components.Tests/Charts.</summary>
    private static readonly (string Kind, string Namespace, string Name)[] NamedByOthers =
    [
        ("deployment", "cnpg-system", "plugin-barman-cloud"),
        ("deployment", "data", "kafka-kafka-exporter"),
        ("deployment", "data", "redis"),
        ("deployment", "external-secrets", "external-secrets"),
        ("deployment", "monitoring", "otel-collector"),
    ];

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
        var known = NamedByOthers.ToHashSet();
        foreach (var stack in Stacks)
        {
            known.UnionWith((await PlannedObjects.OfStackAsync(stack)).OfKind("Deployment", "StatefulSet").Select(item => (
                ((string)item["kind"]!).ToLowerInvariant(), (string)item["metadata"]!["namespace"]!, (string)item["metadata"]!["name"]!)));
        }

        foreach (var (page, command) in OperationsPages.Commands)
        {
            Assert.All(OperationsPages.Workloads(command), workload => Assert.True(
                OperationsPages.Namespaces(command).Any(ns => known.Contains((workload.Kind, ns, workload.Name))),
                $"docs, {page}: no stack has a {workload.Kind} {workload.Name} in the namespace of '{command}'"));
        }
    }
}
