using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Plan;

/// <summary>Plans of a few objects, which are named first, second and so on.</summary>
internal static class SmallPlan
{
    public const string Namespace = """
        apiVersion: v1
        kind: Namespace
        metadata: {name: payments, labels: {istio-injection: enabled}}
        """;

    public static ImmutableArray<PlanFinding> Check(params string[] manifests) => PlanCheck.Of(new PlanObjects(Objects(manifests), chartNamespaces: []));

    public static ImmutableArray<PlanFinding> CheckBesideChart(params string[] manifests) =>
        PlanCheck.Of(new PlanObjects(Objects(manifests), chartNamespaces: ["payments"]));

    /// <summary>A Deployment "web" with labels <c>app: web</c>, whose container has the port 8080 named "http".</summary>
    /// <param name="container">More of the container, as YAML in one line.</param>
    /// <param name="spec">More of the pods' spec.</param>
    public static string Web(string container = "", string spec = "") => Workload("web", container, spec);

    /// <summary>A Deployment like <see cref="Web"/> with another name, and an account of that name.</summary>
    public static string Workload(string name, string container = "", string spec = "") => $$$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: {{{name}}}, namespace: payments}
        spec:
          template:
            metadata: {labels: {app: {{{name}}}} }
            spec: {containers: [{name: app, ports: [{name: http, containerPort: 8080}], {{{container}}} }], serviceAccountName: {{{name}}}, {{{spec}}} }
        """;

    public static string Account(string name) => $$"""
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: {{name}}, namespace: payments}
        """;

    /// <summary>A Service of the pods with <c>app: web</c>, with the port 80 named "http".</summary>
    public static string Service(string targetPort = "http", string name = "web") => $$$"""
        apiVersion: v1
        kind: Service
        metadata: {name: {{{name}}}, namespace: payments, labels: {app: {{{name}}}} }
        spec: {selector: {app: {{{name}}}}, ports: [{name: http, port: 80, targetPort: {{{targetPort}}}}]}
        """;

    /// <summary>An object in the namespace.</summary>
    public static string Object(string apiVersion, string kind, string name, string rest) =>
        $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: {name}, namespace: payments}}\n{rest}";

    private static IEnumerable<PlannedObject> Objects(string[] manifests) => manifests
        .Zip(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"])
        .Select(item => new PlannedObject(item.Second, ManifestYaml.Read(item.First)));
}
