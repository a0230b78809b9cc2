using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>A chart of the tests' own, in a folder of charts.</summary>
internal sealed class OwnChart : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public OwnChart()
    {
        Write("Chart.yaml", "apiVersion: v2\nname: shop\nversion: \"1.2.0\"\n");
        Write("values.yaml", "replicas: 1\nresources: {}\nlabels: {a: b}\nservice:\n  port: 80\n");
        Write(
            "templates/pods.yaml",
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: {{ .Release.Name }}}
            spec:
              replicas: {{ .Values.replicas }}
              selector: {matchLabels: {app: shop}}
              template:
                metadata: {labels: {app: shop}}
                spec:
                  serviceAccountName: {{ dig "account" "name" "default" .Values.AsMap }}
                  volumes:
                    - {name: a, secret: {secretName: shop-tls}}
                    - {name: b, configMap: {name: shop-extra, optional: true}}
                  containers:
                    - name: shop
                      image: example.com/shop:1
                      resources: {{ toJson .Values.resources }}
                      ports: [{name: web, containerPort: 8080}]
                      readinessProbe: {httpGet: {port: web, scheme: HTTPS}}
            """);
    }

    public string Charts => folder.Path;

    public static PlannedRelease Release(string version = "1.2.0", string values = "{}") => new(new JsonObject
    {
        ["name"] = "till",
        ["namespace"] = "shops",
        ["chart"] = "shop",
        ["version"] = version,
        ["repositoryOpts"] = new JsonObject { ["repo"] = "https://charts.example.com" },
        ["values"] = JsonNode.Parse(values),
    });

    public void Write(string file, string text)
    {
        var path = Path.Combine(folder.Path, "shop", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => folder.Dispose();
}
