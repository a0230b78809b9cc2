using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>All objects of a plan, and what is known of the places they are in.</summary>
public sealed class PlanObjects
{
    /// <summary>
    /// Kinds of operators from whose objects come no pods and no Services: of cert-manager, External Secrets, prometheus-operator, CloudNativePG,
    /// Strimzi and Flagger, as the controllers' own sources have it.
    /// </summary>
    private static readonly ImmutableHashSet<string> WithoutPods =
    [
        "Certificate", "ClusterIssuer", "Issuer", "ClusterSecretStore", "ExternalSecret", "SecretStore", "PodMonitor", "Probe", "PrometheusRule",
        "ServiceMonitor", "Database", "DatabaseRole", "ObjectStore", "ScheduledBackup", "KafkaNodePool", "KafkaTopic", "KafkaUser", "AlertProvider",
        "MetricTemplate",
    ];

    private readonly ILookup<(string Kind, string Namespace, string Name), PlannedObject> byName;
    private readonly ILookup<(string Kind, string Namespace), PlannedObject> byKind;
    private readonly ILookup<string, PlannedPod> pods;
    private readonly ILookup<(string Namespace, string Label), PlannedPod> podsByLabel;
    private readonly ImmutableHashSet<string> vagueKinds;
    private readonly ImmutableHashSet<string> openNamespaces;
    private readonly ImmutableHashSet<string> chartNamespaces;

    /// <summary>Takes the objects.</summary>
    /// <param name="objects">Objects; what a plan deletes is none of them.</param>
    /// <param name="chartNamespaces">Namespaces into which charts install what nobody here has seen.</param>
    public PlanObjects(IEnumerable<PlannedObject> objects, IEnumerable<string> chartNamespaces)
    {
        var given = objects.Where(item => item.Kind.Length > 0).ToLookup(item => item.IsPatch);
        var made = FlaggerObjects.Of([.. given[false].Select(item => item.Manifest)]).ToLookup(pair => pair.Canary, pair => pair.Made);
        All = [.. given[false], .. given[false].SelectMany(item => made[item.Manifest].Select(manifest => new PlannedObject(item.Source, manifest)))];
        Patches = [.. given[true]];
        byName = All.ToLookup(item => (item.Kind, item.Namespace, item.Name));
        Pods = [.. All.Select(item => PodTemplates.Of(item) is var (template, path) ? new PlannedPod(item, template, path) : null).OfType<PlannedPod>()];
        byKind = All.ToLookup(item => (item.Kind, item.Namespace));
        pods = Pods.ToLookup(pod => pod.Owner.Namespace, StringComparer.Ordinal);
        podsByLabel = Pods.SelectMany(pod => Labels(pod).Select(label => (pod.Owner.Namespace, label, pod)))
            .ToLookup(entry => (entry.Namespace, entry.label), entry => entry.pod);
        MakesNamespaces = byKind.Contains(("Namespace", ""));
        openNamespaces =
        [
            .. from item in All
               where (IsOfOperator(item) && !made.Contains(item.Manifest)) || (PodTemplates.Makes(item.Kind) && PodTemplates.Of(item) is null)
               select item.Namespace,
        ];
        vagueKinds = [.. All.Where(item => !item.HasKnownPlace).Select(item => item.Kind)];
        this.chartNamespaces = [.. chartNamespaces, .. ChartNamespaces.In(All)];
    }

    /// <summary>The whole objects, in their order, and behind them those that Flagger makes of them.</summary>
    public ImmutableArray<PlannedObject> All { get; }

    /// <summary>What gives some fields of an object that somebody else makes, in its order.</summary>
    internal ImmutableArray<PlannedObject> Patches { get; }

    /// <summary>The pods that they make.</summary>
    internal ImmutableArray<PlannedPod> Pods { get; }

    /// <summary>Whether there is any namespace in it.</summary>
    internal bool MakesNamespaces { get; }

    /// <summary>Objects of a kind in a namespace.</summary>
    internal IEnumerable<PlannedObject> Of(string kind, string ns) => byKind[(kind, ns)];

    /// <summary>Whether there is an object of a name.</summary>
    internal bool Has(string kind, string ns, string name) => byName.Contains((kind, ns, name));

    /// <summary>Whether there may be an object of a name: one whose name or namespace is not known yet may be it.</summary>
    internal bool MayHave(string kind, string ns, string name) => Has(kind, ns, name) || vagueKinds.Contains(kind);

    /// <summary>Whether there is an object of a kind whose name or namespace is not known yet.</summary>
    internal bool IsVague(string kind) => vagueKinds.Contains(kind);

    /// <summary>Whether nothing can be in a namespace but what is in this plan: it makes the namespace, and no chart installs into it.</summary>
    internal bool IsWhole(string ns) => Has("Namespace", "", ns) && !chartNamespaces.Contains(ns);

    /// <summary>
    /// Whether all pods and Services of a namespace are in this plan: operators make some, with names and labels that nobody here knows.
    /// </summary>
    internal bool KnowsPods(string ns) => IsWhole(ns) && !openNamespaces.Contains(ns) && !vagueKinds.Any(PodTemplates.Makes);

    /// <summary>Pods of a namespace.</summary>
    internal IEnumerable<PlannedPod> PodsIn(string ns) => pods[ns];

    /// <summary>Pods of a namespace that labels choose, or may choose.</summary>
    internal IEnumerable<PlannedPod> PodsWith(string ns, JsonNode? labels)
    {
        var rarest = (labels as JsonObject ?? []).Where(label => KnownText.At(label.Value) is not null)
            .Select(label => podsByLabel[(ns, $"{label.Key}={label.Value}")]).MinBy(found => found.Count());
        var candidates = rarest is null ? pods[ns] : rarest.Concat(podsByLabel[(ns, "")]);
        return candidates.Where(pod => LabelSelection.HasAll(labels, pod.Labels) != false);
    }

    /// <summary>Each label of pods; an empty text when not all are known.</summary>
    private static IEnumerable<string> Labels(PlannedPod pod) => pod.Labels switch
    {
        null => [],
        JsonObject map when map.All(label => KnownText.At(label.Value) is not null) => map.Select(label => $"{label.Key}={label.Value}"),
        _ => [""],
    };

    private static bool IsOfOperator(PlannedObject item) => !WithoutPods.Contains(item.Kind) && item.Group.Contains('.', StringComparison.Ordinal)
        && !item.Group.EndsWith(".k8s.io", StringComparison.Ordinal) && !item.Group.EndsWith(".istio.io", StringComparison.Ordinal);
}
