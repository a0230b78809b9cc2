using System.Text.Json.Nodes;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Render;
using Payments.Infra.Preview.Values;
using Payments.Infra.Stacks.Tests.HelmCharts;

namespace Payments.Infra.Stacks.Tests.Rendering;

/// <summary>The stacks as files, built by the tools that would apply them.</summary>
public sealed class RenderTests
{
    private static readonly string[] Hidden = ["[secret]", "04da6b54-80e4-46f7-96ec-b56ff0331ba9"];

    [PackagedTheory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Kustomize_builds_the_objects_of_the_plan(string stack)
    {
        using var folder = new TemporaryFolder();
        var plan = await PlannedObjects.OfStackAsync(stack);
        OutputFolder.Write(folder.PathOf("out"), (await Renderer.RenderAsync(plan.Plan, new())).Files);

        var built = await Kustomize.BuildAsync(folder.PathOf("out"));

        Assert.Equal(
            plan.All.Select(PlannedObjects.Name).Order(StringComparer.Ordinal),
            built.Where(item => $"{item["kind"]}" != "Application").Select(PlannedObjects.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Namespace", $"{built[0]["kind"]}");
        Assert.Equal(PlannedRelease.Of(plan).Select(release => release.Name), built.Where(IsApplication).Select(NameOf).Order(StringComparer.Ordinal));
    }

    [PackagedTheory]
    [InlineData("prod")]
    public async Task Kustomize_builds_the_releases_of_Flux(string stack)
    {
        using var folder = new TemporaryFolder();
        var plan = await PlannedObjects.OfStackAsync(stack);
        OutputFolder.Write(folder.PathOf("out"), (await Renderer.RenderAsync(plan.Plan, new() { Releases = ReleaseForm.Flux })).Files);

        var built = await Kustomize.BuildAsync(folder.PathOf("out"));

        Assert.Equal(
            PlannedRelease.Of(plan).Select(release => release.Name),
            built.Where(item => $"{item["kind"]}" == "HelmRelease").Select(NameOf).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("prod")]
    public async Task An_application_has_the_values_of_its_release(string stack)
    {
        var plan = await PlannedObjects.OfStackAsync(stack);
        var files = (await Renderer.RenderAsync(plan.Plan, new())).Files;

        foreach (var release in PlannedRelease.Of(plan))
        {
            var application = Manifests.Documents(files[$"namespaces/argocd/application-{release.Name}.yaml"]).Single()!;
            Findings.None(Differences(release.Values, application["spec"]!["source"]!["helm"]!["valuesObject"], release.Name));
        }
    }

    [Fact]
    public async Task The_same_stack_gives_the_same_bytes()
    {
        var (one, other) = (await Previews.RunAsync("prod"), await Previews.OfStackAsync("prod"));

        Assert.Equal((await Renderer.RenderAsync(one, new())).Files, (await Renderer.RenderAsync(other, new())).Files);
    }

    [PackagedTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_chart_is_expanded_by_helm(bool skipDefinitions)
    {
        using var folder = new TemporaryFolder();
        OwnChartFiles(folder);
        var plan = await PlannedObjects.OfStackAsync("local");
        var release = plan.Plan.Steps.Select(step => step.NewState).OfType<ResourceState>().First(state => state.Type == "kubernetes:helm.sh/v3:Release");
        var inputs = release.Inputs
            .With("chart", new PropertyValue.Text("own")).With("name", new PropertyValue.Text("web")).With("namespace", new PropertyValue.Text("front"))
            .With("skipCrds", new PropertyValue.Bool(skipDefinitions))
            .With("values", PropertyValue.Map.Empty
                .With("answer", new PropertyValue.Text("on"))
                .With("password", new PropertyValue.Text("hunter2").AsSecret()));
        var small = plan.Plan with { Steps = [new PlanStep(StepOperation.Create, null, release with { Inputs = inputs })] };

        var files = (await Renderer.RenderAsync(
            small, new() { Releases = ReleaseForm.Expand, ChartDirectory = folder.Path, Helm = PackagedBinary.Helm! })).Files;

        Assert.Equal(
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  namespace: front\ndata:\n  answer: 'on'\n",
            files["namespaces/front/configmap-web.yaml"]);
        Assert.Contains("  password: '${SECRET:front/Release/web/password}'\n", files["namespaces/front/secret-web.yaml"], StringComparison.Ordinal);
        Assert.Equal(!skipDefinitions, files.ContainsKey("cluster/customresourcedefinition-zones.dns.io.yaml"));
        Assert.DoesNotContain(files.Keys, name => name.Contains("test", StringComparison.Ordinal));
    }

    private static void OwnChartFiles(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.PathOf("own/templates"));
        Directory.CreateDirectory(folder.PathOf("own/crds"));
        File.WriteAllText(folder.PathOf("own/Chart.yaml"), "apiVersion: v2\nname: own\nversion: 1.0.0\n");
        File.WriteAllText(
            folder.PathOf("own/crds/zone.yaml"),
            "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: zones.dns.io}\nspec: {group: dns.io, scope: Cluster}\n");
        File.WriteAllText(
            folder.PathOf("own/templates/all.yaml"),
            """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: {{ .Release.Name }}}
            data: {answer: {{ .Values.answer | quote }}}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: {{ .Release.Name }}}
            data: {password: {{ .Values.password | b64enc }}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: test, annotations: {helm.sh/hook: test}}
            """);
    }

    private static bool IsApplication(JsonObject item) => $"{item["kind"]}" == "Application";

    private static string NameOf(JsonObject item) => $"{item["metadata"]!["name"]}";

    /// <summary>Where what is rendered differs from what is planned; a value that the plan does not show may be any.</summary>
    private static IEnumerable<string> Differences(JsonNode? planned, JsonNode? rendered, string path) => (planned, rendered) switch
    {
        (JsonObject one, JsonObject other) => one.Select(field => field.Key).Union(other.Select(field => field.Key))
            .SelectMany(key => Differences(one[key], other[key], $"{path}.{key}")),
        (JsonArray one, JsonArray other) when one.Count == other.Count => one.SelectMany((item, index) => Differences(item, other[index], $"{path}[{index}]")),
        (JsonValue one, JsonValue other) when Hidden.Contains($"{one}") => $"{other}".StartsWith("${", StringComparison.Ordinal) ? [] : [$"{path} is shown"],
        (JsonValue one, JsonValue other) when $"{one}" == $"{other}" => [],
        (null, null) => [],
        _ => [$"{path}: {planned} became {rendered}"],
    };
}
