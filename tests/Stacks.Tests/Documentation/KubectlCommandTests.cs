using Payments.Infra.Stacks.Tests.HelmCharts;

namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>Commands of <c>kubectl</c> on any page name what the stacks have.</summary>
public sealed class KubectlCommandTests
{
    /// <summary>The namespace that every cluster's own parts are in.</summary>
    private const string SystemNamespace = "kube-system";

    private static readonly string[] Stacks = ["local", "dev", "prod", DeliveredStack.Name];

    /// <summary>A workload that Strimzi makes, which stands in no plan and no chart.</summary>
    private static readonly (string Kind, string Namespace, string Name) KafkaExporter = ("deployment", "data", "kafka-kafka-exporter");

    /// <summary>The Deployment that Flagger makes of one (<c>createPrimaryDeployment</c>).</summary>
    private static readonly (string Kind, string Namespace, string Name) Primary = ("deployment", "payments", "payment-service-rollout-primary");

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

    /// <summary>Secrets with the authority of the mesh: one that somebody supplies, one that istiod makes (<c>security/pkg/pki/ca</c>).</summary>
    private static readonly string[] SecretsByOthers = ["istio-system/cacerts", "istio-system/istio-ca-secret"];

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

        AllKnown(KubectlNames.Labels, known.Contains, "nothing has the label");
    }

    [Fact]
    public async Task Every_container_is_one_of_some_pod()
    {
        var known = ContainersByOthers.ToHashSet(StringComparer.Ordinal);
        foreach (var stack in Stacks)
        {
            known.UnionWith((await InstalledStack.OfAsync(stack)).Workloads.SelectMany(pods => pods.Pods!.Containers).Select(container => container.Name));
        }

        AllKnown(KubectlNames.Containers, known.Contains, "no pod has a container");
    }

    [Fact]
    public async Task Every_namespace_is_one_of_a_plan()
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { SystemNamespace };
        foreach (var stack in Stacks)
        {
            known.UnionWith((await PlannedObjects.OfStackAsync(stack)).OfKind("Namespace").Select(item => (string)item["metadata"]!["name"]!));
        }

        AllKnown(KubectlNames.Namespaces, known.Contains, "no stack has a namespace");
    }

    [Fact]
    public async Task Every_workload_is_one_of_a_plan_or_of_a_chart()
    {
        var known = new HashSet<(string, string, string)> { KafkaExporter, Primary };
        foreach (var stack in Stacks)
        {
            known.UnionWith((await InstalledStack.OfAsync(stack)).All.Select(item => (item.Kind.ToLowerInvariant(), item.Namespace, item.Name)));
        }

        AllKnown(
            command => KubectlNames.Workloads(command).Select(workload => (workload.Kind, workload.Name, Places: KubectlNames.Namespaces(command).ToList())),
            workload => workload.Places.Any(ns => known.Contains((workload.Kind, ns, workload.Name))),
            "no stack has it in that namespace:");
    }

    [Fact]
    public async Task Every_port_that_is_forwarded_is_one_of_the_Service()
    {
        var known = new HashSet<(string, string, int)>();
        foreach (var stack in Stacks)
        {
            known.UnionWith((await InstalledStack.OfAsync(stack)).All.Where(item => item.Kind == "Service")
                .SelectMany(item => item.Ports.Select(port => (item.Namespace, item.Name, port.Number))));
        }

        AllKnown(
            command => KubectlNames.Forwarded(command).Select(to => (to.Name, to.Port, Places: KubectlNames.Namespaces(command).ToList())),
            to => to.Places.Any(ns => known.Contains((ns, to.Name, to.Port))),
            "no stack has such a Service and port:");
    }

    [Fact]
    public async Task Every_secret_that_is_read_is_made_by_somebody()
    {
        var known = SecretsByOthers.ToHashSet(StringComparer.Ordinal);
        foreach (var stack in Stacks)
        {
            var all = (await InstalledStack.OfAsync(stack)).All;
            known.UnionWith(all.Where(item => item.Kind == "Secret").Select(item => $"{item.Namespace}/{item.Name}"));
            known.UnionWith(all.Where(item => item.Secret is not null).Select(item => $"{item.Namespace}/{item.Secret}"));
        }

        AllKnown(
            command => KubectlNames.Secrets(command).Select(name => (Name: name, Places: KubectlNames.Namespaces(command).ToList())),
            secret => secret.Places.Any(ns => known.Contains($"{ns}/{secret.Name}")),
            "nobody makes the Secret");
    }

    private static void AllKnown<T>(Func<string, IEnumerable<T>> names, Func<T, bool> isKnown, string otherwise)
    {
        var all = KubectlNames.Commands.SelectMany(command => names(command.Text).Select(name => (command, name))).ToList();

        Assert.NotEmpty(all);
        Findings.None(all.Where(entry => !isKnown(entry.name)).Select(entry => $"{entry.command.Page}: {otherwise} {entry.name}, in '{entry.command.Text}'"));
    }
}
