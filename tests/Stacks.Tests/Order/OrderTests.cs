using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Order;

/// <summary>What must be there before what, on the first update of a stack; and nothing waits for more.</summary>
public sealed class OrderTests
{
    private const int MostDependencies = 15;
    private const int LongestChain = 15;

    private static readonly string[] Workloads = ["Deployment", "StatefulSet", "DaemonSet", "Job"];

    /// <summary>Releases by the group of kinds that they define.</summary>
    private static readonly Dictionary<string, string> Definers = new(StringComparer.Ordinal)
    {
        ["istio.io"] = "istiod",
        ["cert-manager.io"] = "cert-manager",
        ["postgresql.cnpg.io"] = "cloudnative-pg",
        ["barmancloud.cnpg.io"] = "plugin-barman-cloud",
        ["kafka.strimzi.io"] = "strimzi-kafka-operator",
        ["external-secrets.io"] = "external-secrets",
        ["generators.external-secrets.io"] = "external-secrets",
        ["monitoring.coreos.com"] = "prometheus-operator-crds",
        ["flagger.app"] = "flagger",
        ["argoproj.io"] = "argo-cd",
    };

    public static TheoryData<string> Stacks => ["local", "dev", "prod", DeliveredStack.Name];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task What_is_in_a_namespace_waits_for_it(string stack)
    {
        var start = await FirstStart.OfStackAsync(stack);
        var namespaces = start.OfKind("Namespace").ToDictionary(NameOf);

        AllAfter(start, start.Resources, item => NamespaceOf(item) is { } name && namespaces.TryGetValue(name, out var found) ? [found] : []);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task What_names_a_priority_class_waits_for_it(string stack)
    {
        var start = await FirstStart.OfStackAsync(stack);
        var priority = Assert.Single(start.OfKind("PriorityClass"));

        AllAfter(start, start.Resources, item =>
            item.Inputs.ToJsonString().Contains($"\"priorityClassName\":\"{NameOf(priority)}\"", StringComparison.Ordinal) ? [priority] : []);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_custom_resource_waits_for_the_release_that_defines_its_kind(string stack)
    {
        var start = await FirstStart.OfStackAsync(stack);
        var releases = start.Resources.Where(
            resource => resource.Type == "kubernetes:helm.sh/v3:Release").ToLookup(release => (string)release.Inputs["chart"]!);

        var custom = start.Resources.Where(item => item.Inputs["apiVersion"] is not null && !KubernetesObjectTests.IsCore(item.Inputs)).ToList();
        Assert.All(custom, item => Assert.NotEmpty(DefinersOf(item)));
        AllAfter(start, custom, DefinersOf);

        IEnumerable<PlannedResource> DefinersOf(PlannedResource item) =>
            Definers.Where(definer => IsOf(GroupOf(item), definer.Key)).SelectMany(definer => releases[definer.Value]);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Pods_wait_for_what_they_mount(string stack)
    {
        var start = await FirstStart.OfStackAsync(stack);
        var sources = start.Resources.Where(item => NamespaceOf(item) is not null)
            .SelectMany(item => Provided(item).Select(name => (Key: (NamespaceOf(item), name), Item: item)))
            .ToLookup(source => source.Key, source => source.Item);

        AllAfter(start, start.OfKind(Workloads), pods => Mounted(pods).SelectMany(name => sources[(NamespaceOf(pods), name)]));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Pods_wait_for_the_policies_that_guard_them(string stack)
    {
        var start = await FirstStart.OfStackAsync(stack);
        var policies = start.OfKind("NetworkPolicy", "PeerAuthentication").Concat(start.OfKind("AuthorizationPolicy").Where(IsGuard)).ToList();

        AllAfter(start, start.OfKind(Workloads), pods => policies.Where(policy => NamespaceOf(policy) == NamespaceOf(pods) && Selects(policy, pods)));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Routes_wait_for_the_subsets_and_the_pods_that_they_lead_to(string stack)
    {
        var start = await FirstStart.OfStackAsync(stack);
        var subsets = start.OfKind("DestinationRule").ToLookup(rule => (string)rule.At("spec.host")!);

        AllAfter(start, start.OfKind("VirtualService"), route => Hosts(route).SelectMany(host => subsets[host]));
        AllAfter(start, start.OfKind("VirtualService"), route => start.OfKind("Deployment")
            .Where(
                pods => NamespaceOf(pods) == NamespaceOf(route)
                    && Hosts(route).Any(host => host.Split('.')[0] == (string?)pods.At("spec.template.metadata.labels.app"))));
    }

    [Fact]
    public async Task Nothing_of_azure_waits_for_what_is_in_the_cluster()
    {
        var start = await FirstStart.OfStackAsync("prod");
        var inCluster = start.Resources.Where(resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)).ToList();

        Assert.All(
            start.Resources.Where(resource => resource.Type.StartsWith("azure-native:", StringComparison.Ordinal)),
            azure => Assert.DoesNotContain(inCluster, item => start.IsAfter(azure, item)));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Nothing_waits_for_more_than_a_few(string stack)
    {
        var many = (await FirstStart.OfStackAsync(stack)).Dependencies.Where(
            resource => resource.Count > MostDependencies).Select(resource => $"{resource.Count} {resource.Urn}");

        Assert.True(!many.Any(), string.Join('\n', many.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task All_wait_for_four_others_on_average_at_most(string stack)
    {
        var dependencies = (await FirstStart.OfStackAsync(stack)).Dependencies.ToList();

        Assert.InRange(dependencies.Average(resource => resource.Count), 0, 4);
    }

    /// <summary>An update takes as long as its longest chain of resources that wait for one another. A cluster makes its pools one by one.</summary>
    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task No_chain_is_longer_than_it_has_to_be(string stack)
    {
        var start = await FirstStart.OfStackAsync(stack);
        var pools = start.Resources.Count(resource => resource.Type == "azure-native:containerservice:AgentPool");

        Assert.InRange(start.LongestChain(), 1, LongestChain + pools);
    }

    /// <summary>Every one of some resources is made after all that it needs, and at least one needs something.</summary>
    private static void AllAfter(FirstStart start, IEnumerable<PlannedResource> items, Func<PlannedResource, IEnumerable<PlannedResource>> needs)
    {
        var pairs = items.SelectMany(item => needs(item).Where(need => need != item).Select(need => (Item: item, Need: need))).ToList();
        Assert.NotEmpty(pairs);
        var early = pairs.Where(pair => !start.IsAfter(pair.Item, pair.Need)).Select(pair => $"{Show(pair.Item)} does not wait for {Show(pair.Need)}").ToList();

        // An assertion on the list would cut the names.
        Assert.True(early.Count == 0, string.Join('\n', early));
    }

    private static string Show(PlannedResource resource) => $"{resource.Type.Split(':')[^1]} {resource.Name}";

    private static string NameOf(PlannedResource item) => (string)item.At("metadata.name")!;

    private static string? NamespaceOf(PlannedResource item) => (string?)(item.At("metadata.namespace") ?? item.Inputs["namespace"]);

    private static string? GroupOf(PlannedResource item) => ((string?)item.Inputs["apiVersion"])?.Split('/') is [var group, _] ? group : null;

    private static bool IsOf(string? group, string domain) => group is not null && $".{group}".EndsWith($".{domain}", StringComparison.Ordinal);

    /// <summary>Names of the Secrets, ConfigMaps and volume claims that exist once a resource does.</summary>
    private static IEnumerable<string> Provided(PlannedResource item) => (string?)item.Inputs["kind"] switch
    {
        "Secret" or "ConfigMap" or "PersistentVolumeClaim" => [NameOf(item)],
        "Certificate" => [(string)item.At("spec.secretName")!],
        "ExternalSecret" => [(string?)item.At("spec.target.name") ?? NameOf(item)],
        "Bundle" => [NameOf(item)],
        _ => [],
    };

    private static IEnumerable<string> Mounted(PlannedResource pods) => (pods.At("spec.template.spec.volumes") as JsonArray ?? [])
        .SelectMany(volume => (volume!["projected"]?["sources"] as JsonArray ?? []).Select(source => source!).Append(volume!))
        .Select(volume => (string?)(volume["secret"]?["secretName"] ?? volume["secret"]?["name"] ?? volume["configMap"]?["name"]
            ?? volume["persistentVolumeClaim"]?["claimName"]))
        .OfType<string>();

    /// <summary>Policies that refuse something; one that only allows could come later without harm.</summary>
    private static bool IsGuard(PlannedResource policy) => (string?)policy.At("spec.action") == "DENY" || policy.At("spec.rules") is null;

    private static bool Selects(PlannedResource policy, PlannedResource pods)
    {
        var labels = (policy.At("spec.podSelector.matchLabels") ?? policy.At("spec.selector.matchLabels")) as JsonObject ?? [];
        return labels.All(label => (string?)pods.At($"spec.template.metadata.labels.{label.Key.Replace('.', '~')}") == (string?)label.Value);
    }

    private static IEnumerable<string> Hosts(PlannedResource route) => (route.At("spec.http") as JsonArray ?? [])
        .SelectMany(rule => rule!["route"] as JsonArray ?? [])
        .Select(destination => (string)destination!["destination"]!["host"]!)
        .Distinct();
}
