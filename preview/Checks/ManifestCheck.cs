using System.Globalization;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh;

namespace Payments.Infra.Preview.Checks;

/// <summary>Checks manifests: each as a cluster would, and all together.</summary>
internal static class ManifestCheck
{
    /// <summary>What is wrong, by file and line.</summary>
    /// <param name="documents">The manifests.</param>
    public static ImmutableArray<CheckFinding> Of(ImmutableArray<ManifestDocument> documents)
    {
        var sources = documents.ToDictionary(Source, StringComparer.Ordinal);
        var plan = new PlanObjects(sources.Select(source => new PlannedObject(source.Key, source.Value.Manifest)), chartNamespaces: []);
        var found = PlanCheck.Of(plan);
        return
        [
            .. documents.SelectMany(Alone)
                .Concat(found.Select(finding => Together(sources[finding.Source], finding)))
                .Concat(MeshPlanCheck.Of(plan, found).Select(finding => OfMesh(sources[finding.Source], finding)))
                .OrderBy(finding => finding.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Line)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
    }

    private static CheckFinding Together(ManifestDocument document, PlanFinding finding)
    {
        var severity = finding.IsCertain ? CheckSeverity.Error : CheckSeverity.Warning;
        return Finding(document, finding.Path, $"{finding.Path}: {finding.Message}", severity) with { Code = finding.Code };
    }

    /// <summary>What breaks traffic is an error, unless it is for something missing that may be there already.</summary>
    private static CheckFinding OfMesh(ManifestDocument document, MeshFinding finding)
    {
        var severity = finding.Level switch
        {
            MeshLevel.Info => CheckSeverity.Info,
            MeshLevel.Error when finding.IsCertain => CheckSeverity.Error,
            _ => CheckSeverity.Warning,
        };
        return Finding(document, finding.Path, finding.Advice, severity) with { Code = finding.Code };
    }

    /// <summary>Kinds that nobody here knows, such as <c>keda.sh/v1alpha1 ScaledObject</c>, and how many objects each has.</summary>
    /// <param name="documents">The manifests.</param>
    public static ImmutableSortedDictionary<string, int> UnknownKinds(ImmutableArray<ManifestDocument> documents) => documents
        .Where(document => Text(document.Manifest["kind"]).Length > 0 && !ClusterAdmission.Knows(document.Manifest))
        .GroupBy(document => $"{Text(document.Manifest["apiVersion"])} {Text(document.Manifest["kind"])}", StringComparer.Ordinal)
        .ToImmutableSortedDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static IEnumerable<CheckFinding> Alone(ManifestDocument document)
    {
        var (version, kind) = (Text(document.Manifest["apiVersion"]), Text(document.Manifest["kind"]));
        if (version.Length == 0 && kind.Length == 0)
        {
            return [Finding(document, "", "it is no object of Kubernetes, and is left out", CheckSeverity.Warning)];
        }

        if (version.Length == 0 || kind.Length == 0)
        {
            var missing = version.Length == 0 ? "apiVersion" : "kind";
            return [Finding(document, missing, $"{missing}: Required value: it is no object of Kubernetes without; add it", CheckSeverity.Error)];
        }

        return ClusterAdmission.CheckPlanned(document.Manifest).Select(reason => Finding(document, PathOf(reason), reason, CheckSeverity.Error));
    }

    private static CheckFinding Finding(ManifestDocument document, string path, string message, CheckSeverity severity)
    {
        var (line, column) = document.PlaceOf(path);
        return new(document.File, line, column, Subject(document.Manifest), message, severity);
    }

    private static string PathOf(string reason) => reason.Split(": ")[0] is var path && !path.Contains(' ', StringComparison.Ordinal) ? path : "";

    private static string Subject(JsonObject manifest)
    {
        var (name, ns) = (Text(manifest["metadata"]?["name"]), Text(manifest["metadata"]?["namespace"]));
        return $"{Text(manifest["kind"])} {(ns.Length > 0 ? $"{ns}/" : "")}{name}".Trim();
    }

    /// <summary>Where an object begins; no other begins there.</summary>
    private static string Source(ManifestDocument document) =>
        string.Create(CultureInfo.InvariantCulture, $"{document.File}:{document.Root.Start.Line}:{document.Root.Start.Column}");

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
