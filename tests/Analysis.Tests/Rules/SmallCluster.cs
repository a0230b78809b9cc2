using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>Clusters of a few objects, and what is said of them.</summary>
internal static class SmallCluster
{
    public const string Payments = """
        apiVersion: v1
        kind: Namespace
        metadata: {name: payments, labels: {istio-injection: enabled}}
        """;

    /// <summary>The injector of Istio 1.31.1.</summary>
    public const string Injector = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: istio-sidecar-injector, namespace: istio-system}
        data: {values: '{"global": {"hub": "docker.io/istio", "tag": "1.31.1", "proxy": {"image": "proxyv2"}}}'}
        """;

    /// <summary>A pod "web" of namespace "payments" with the label <c>app: web</c> and a proxy of Istio 1.31.1.</summary>
    /// <param name="metadata">More of its metadata, as YAML in one line.</param>
    /// <param name="image">Image of the proxy.</param>
    public static string Pod(string metadata = "", string image = "docker.io/istio/proxyv2:1.31.1") => $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: payments, labels: {app: web}, {{metadata}} }
        spec: {containers: [{name: app, image: web}, {name: istio-proxy, image: '{{image}}'}]}
        """;

    /// <summary>What is said with a code, as <c>istioctl</c> prints it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="manifests">All objects.</param>
    public static IEnumerable<string> Told(string code, params string[] manifests) => Told(code, null, manifests);

    /// <inheritdoc cref="Told(string, string[])"/>
    public static IEnumerable<string> Told(string code, JsonObject? meshConfig, string[] manifests) =>
        MeshRules.Of(ManifestYaml.ReadAll(string.Join("\n---\n", manifests)).Select(manifest => new PlannedObject("", manifest)), meshConfig)
            .Where(finding => finding.Code == code).Select(finding => $"{finding.Origin}: {finding.Message}");
}
