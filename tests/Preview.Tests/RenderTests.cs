using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Render;
using Payments.Infra.Preview.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using static Payments.Infra.Preview.Tests.HandMade;

namespace Payments.Infra.Preview.Tests;

/// <summary>What becomes of the objects of a plan.</summary>
public sealed class RenderTests
{
    private static readonly string[] Plain = ["text", "/healthz", "a b", "a:b", "registry.io/a@sha256", "N1"];

    [Theory]
    [InlineData("text")]
    [InlineData("/healthz")]
    [InlineData("a b")]
    [InlineData("a:b")]
    [InlineData("registry.io/a@sha256")]
    [InlineData("N1")]
    [InlineData("")]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("on")]
    [InlineData("y")]
    [InlineData("TRUE")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("1")]
    [InlineData("-1.5")]
    [InlineData("0777")]
    [InlineData("0o17")]
    [InlineData("0x1F")]
    [InlineData("1_000")]
    [InlineData("1e3")]
    [InlineData(".inf")]
    [InlineData("2026-11-26")]
    [InlineData("12:30:45")]
    [InlineData("=")]
    [InlineData("<<")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("- a")]
    [InlineData("[a")]
    [InlineData("*a")]
    [InlineData("it's \"so\"")]
    [InlineData("a\nb\n")]
    [InlineData("a\n\n  b")]
    [InlineData("\na")]
    [InlineData("a \nb")]
    [InlineData(" a\nb")]
    [InlineData("a\r\nb")]
    [InlineData("tab\there")]
    [InlineData("naïve \u0085 \u2028 \u0007 \uFEFF 💳")]
    public async Task A_text_stays_a_text_for_every_reader(string text)
    {
        var files = await FilesAsync(Object("v1", "ConfigMap", "a", "b", ("data", Map(("key", Text(text))))));

        var scalar = Assert.IsType<YamlScalarNode>(Read(files["namespaces/a/configmap-b.yaml"])["data"]["key"]);
        Assert.Equal(text, scalar.Value);
        Assert.Equal(Plain.Contains(text), scalar.Style == ScalarStyle.Plain);
    }

    [Fact]
    public async Task A_text_of_several_lines_is_a_block() => Assert.Contains(
        "  key: |\n    a\n    b\n",
        (await FilesAsync(Object("v1", "ConfigMap", "a", "b", ("data", Map(("key", Text("a\nb\n")))))))["namespaces/a/configmap-b.yaml"],
        StringComparison.Ordinal);

    [Fact]
    public async Task Numbers_truth_values_and_nothing_are_written_plainly() => Assert.Contains(
        "spec:\n  a: 3\n  b: 0.5\n  c: 1.0e+21\n  d: true\n  e: null\n  f: {}\n  g: []\n",
        (await FilesAsync(Object("v1", "Service", "a", "b", ("spec", Map(
            ("a", new PropertyValue.Number(3)), ("b", new PropertyValue.Number(0.5)), ("c", new PropertyValue.Number(1e21)),
            ("d", new PropertyValue.Bool(true)),
            ("e", PropertyValue.Null), ("f", Map()), ("g", new PropertyValue.List([])))))))["namespaces/a/service-b.yaml"],
        StringComparison.Ordinal);

    [Fact]
    public async Task Each_namespace_has_a_folder_and_what_stands_in_none_another()
    {
        var files = await FilesAsync(
            Object("v1", "ConfigMap", "b", "x"),
            Object("v1", "ConfigMap", "a", "x"),
            Object("rbac.authorization.k8s.io/v1", "ClusterRole", "", "system:x"),
            Object("v1", "Namespace", "", "a"),
            Object("v1", "ConfigMap", "", "y"));

        Assert.Equal(
            "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n" +
            "resources:\n- cluster\n- namespaces/a\n- namespaces/b\n- namespaces/default\nsortOptions:\n  order: legacy\n",
            files["kustomization.yaml"]);
        Assert.EndsWith("resources:\n- namespace-a.yaml\n- clusterrole-system-x.yaml\n", files["cluster/kustomization.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_is_of_the_scope_that_its_definition_in_the_plan_says()
    {
        var definition = Object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "", "zones.dns.io", ("spec", Map(
            ("group", Text("dns.io")), ("scope", Text("Cluster")), ("names", Map(("kind", Text("Zone")))))));

        Assert.Contains("cluster/zone-x.yaml", (await FilesAsync(definition, Object("dns.io/v1", "Zone", "", "x"))).Keys);
    }

    [Fact]
    public async Task A_secret_and_an_unknown_become_names_that_are_listed()
    {
        var files = await FilesAsync(
            Object("v1", "Secret", "a", "b", ("data", Map(("key", Text("aHVudGVyMg==")))), ("stringData", Map(("user", PropertyValue.Unknown)))),
            Object("v1", "ServiceAccount", "a", "c", ("extra", new PropertyValue.List([Text("hunter2").AsSecret(), PropertyValue.Unknown]))));

        Assert.Contains(
            "data:\n  key: '${SECRET:a/Secret/b/data.key}'\n  user: '${SECRET:a/Secret/b/data.user}'\n",
            files["namespaces/a/secret-b.yaml"],
            StringComparison.Ordinal);
        Assert.Contains(
            "extra:\n- '${SECRET:a/ServiceAccount/c/extra[0]}'\n- '${UNKNOWN:a/ServiceAccount/c/extra[1]}'\n",
            files["namespaces/a/serviceaccount-c.yaml"],
            StringComparison.Ordinal);
        Assert.Equal(4, ((YamlSequenceNode)Read(files["supply.yaml"])["placeholders"]).Children.Count);
        Assert.DoesNotContain("hunter2", string.Concat(files.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("aHVudGVyMg", string.Concat(files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_object_is_named_as_not_rendered()
    {
        var files = await FilesAsync(
            Resource("random:index/randomPet:RandomPet", "pet", Map()),
            Resource("kubernetes:core/v1:NamespacePatch", "patch", Map(("apiVersion", Text("v1")), ("kind", Text("Namespace")))));

        Assert.Contains(
            "| `kubernetes:core/v1:NamespacePatch` | `patch` |\n| `random:index/randomPet:RandomPet` | `pet` |\n",
            files["README.md"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_objects_of_one_name_are_refused()
    {
        var one = Object("v1", "ConfigMap", "a", "b");

        var error = await Assert.ThrowsAsync<ProjectException>(() => FilesAsync(one, one with { Urn = one.Urn + "2" }));

        Assert.StartsWith("ConfigMap a/b is there 2 times: ", Assert.Single(error.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_or_is_only_read_is_not_rendered()
    {
        var state = Object("v1", "ConfigMap", "a", "b");

        var rendered = await Renderer.RenderAsync(
            Plan(new PlanStep(StepOperation.Delete, state, null), new PlanStep(StepOperation.Read, null, state with { External = true })), new());

        Assert.Equal(0, rendered.Objects);
    }

    private static async Task<ImmutableSortedDictionary<string, string>> FilesAsync(params ResourceState[] states) =>
        (await Renderer.RenderAsync(Plan(states), new())).Files;

    private static YamlNode Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Assert.Single(stream.Documents).RootNode;
    }
}
