using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.PreviewProviders.Tests;

public sealed class KubernetesCheckTests
{
    private static readonly PropertyValue.Map Rendering = Values.Map(("renderYamlToDirectory", "rendered"));

    [Fact]
    public void An_object_without_a_name_gets_one_and_is_marked()
    {
        var metadata = (PropertyValue.Map)Check("kubernetes:core/v1:ConfigMap", Values.Object("v1", "ConfigMap"))["metadata"]!;

        Assert.Matches("^x-[0-9a-f]{8}$", ((PropertyValue.Text)metadata["name"]!).Value);
        Assert.Equal(Values.Map(("pulumi.com/autonamed", "true")), metadata["annotations"]);
    }

    [Fact]
    public void What_replaces_an_object_has_another_generated_name()
    {
        var request = Request("kubernetes:core/v1:ConfigMap", Values.Object("v1", "ConfigMap"));

        Assert.NotEqual(Provider.Check(request).Inputs, Provider.Check(request with { ReplacedId = "x-12345678" }).Inputs);
    }

    [Fact]
    public void A_generated_name_stays()
    {
        var metadata = Values.Map(("name", "x-old"), ("annotations", Values.Map(("pulumi.com/autonamed", "true"))));
        var old = Values.Object("v1", "ConfigMap").With("metadata", metadata);
        var request = Request("kubernetes:core/v1:ConfigMap", Values.Object("v1", "ConfigMap"));

        Assert.Equal(old, Provider.Check(request with { OldInputs = old }).Inputs);
    }

    [Fact]
    public void Maps_without_entries_are_left_out_and_objects_without_fields_stay()
    {
        var pod = Values.Map(("nodeSelector", PropertyValue.Map.Empty), ("volumes", Values.List(Values.Map(("emptyDir", PropertyValue.Map.Empty)))));
        var metadata = Values.Map(("name", "n"), ("namespace", "default"));
        var given = metadata.With("labels", PropertyValue.Map.Empty);

        Assert.Equal(
            Values.Object("v1", "Pod").With("metadata", metadata).With("spec", pod.Without("nodeSelector")),
            Check("kubernetes:core/v1:Pod", Values.Object("v1", "Pod").With("metadata", given).With("spec", pod)));
        Assert.Equal(
            Values.Object("v1", "ConfigMap").With("metadata", metadata),
            Check("kubernetes:core/v1:ConfigMap", Values.Object("v1", "ConfigMap").With("metadata", given).With("data", PropertyValue.Map.Empty)));
    }

    /// <summary>Pointers tell nothing from zero, and other fields of the server's types do not.</summary>
    [Fact]
    public void Values_that_mean_the_same_as_nothing_are_left_out()
    {
        var container = Values.Map(("name", "c"), ("image", "i:1"));
        var kept = Values.Map(
            ("automountServiceAccountToken", false), ("terminationGracePeriodSeconds", 0),
            ("containers", Values.List(container.With("securityContext", Values.Map(("privileged", false))))));
        var given = Values.Map(
            ("automountServiceAccountToken", false), ("terminationGracePeriodSeconds", 0), ("hostNetwork", false), ("serviceAccountName", ""),
            ("containers", Values.List(Values.Map(
                ("name", "c"), ("image", "i:1"), ("tty", false), ("args", Values.List()), ("securityContext", Values.Map(("privileged", false)))))));

        Assert.Equal(kept, Check("kubernetes:core/v1:Pod", Named("v1", "Pod").With("spec", given))["spec"]);
    }

    [Fact]
    public void Amounts_have_the_writing_of_the_server()
    {
        var given = Values.Map(("hard", Values.Map(("cpu", "0.5"), ("memory", "1024Mi"), ("pods", 10))));

        Assert.Equal(
            Values.Map(("hard", Values.Map(("cpu", "500m"), ("memory", "1Gi"), ("pods", "10")))),
            Check("kubernetes:core/v1:ResourceQuota", Named("v1", "ResourceQuota").With("spec", given))["spec"]);
    }

    [Fact]
    public void An_object_that_the_type_of_its_kind_does_not_take_stays_as_it_is()
    {
        var given = Values.Map(("hostNetwork", "no"), ("hostPID", false));

        Assert.Equal(given, Check("kubernetes:core/v1:Pod", Named("v1", "Pod").With("spec", given))["spec"]);
    }

    [Fact]
    public void Texts_of_a_Secret_become_secret_data()
    {
        var inputs = Check("kubernetes:core/v1:Secret", Named("v1", "Secret").With("stringData", Values.Map(("a", "b"))));

        Assert.Equal(Values.Map(("a", "Yg==")).AsSecret(), inputs["data"]);
        Assert.Null(inputs["stringData"]);
    }

    [Fact]
    public void Texts_of_a_Secret_that_are_not_known_stay_where_they_are()
    {
        var texts = PropertyValue.Map.Empty.With("a", PropertyValue.Unknown);

        Assert.Equal(texts.AsSecret(), Check("kubernetes:core/v1:Secret", Named("v1", "Secret").With("stringData", texts))["stringData"]);
    }

    [Fact]
    public void Rendering_a_secret_is_warned_of()
    {
        var request = Request("kubernetes:core/v1:Secret", Named("v1", "Secret").With("data", Values.Map(("a", "Yg=="))));

        Assert.Equal(
            [(DiagnosticSeverity.Warning, "rendered YAML will contain a secret value in plaintext")],
            Provider.Check(request with { Configuration = Rendering }).Remarks.ToArray());
    }

    [Theory]
    [InlineData("kubernetes:core/v1:ConfigMap", "v1", "ConfigMap", "one")]
    [InlineData("kubernetes:core/v1:Namespace", "v1", "Namespace", null)]
    [InlineData("kubernetes:demo.example/v1:Widget", "demo.example/v1", "Widget", "one")]
    public void What_may_live_in_a_namespace_goes_into_that_of_the_provider(string type, string apiVersion, string kind, string? expected)
    {
        var request = Request(type, Named(apiVersion, kind)) with { Configuration = Values.Map(("namespace", "one")) };

        Assert.Equal(expected, ((Provider.Check(request).Inputs["metadata"] as PropertyValue.Map)?["namespace"] as PropertyValue.Text)?.Value);
    }

    [Fact]
    public void The_namespace_of_a_kubeconfig_is_that_of_its_context()
    {
        const string Config = "{current-context: c, clusters: [{name: k, cluster: {server: x}}], contexts: [{name: c, context: {cluster: k, namespace: pay}}]}";
        var request = Request("kubernetes:core/v1:ConfigMap", Named("v1", "ConfigMap")) with { Configuration = Values.Map(("kubeconfig", Config)) };

        Assert.Equal(new PropertyValue.Text("pay"), (Provider.Check(request).Inputs["metadata"] as PropertyValue.Map)?["namespace"]);
    }

    [Fact]
    public void Whoever_applies_on_his_own_labels_the_object()
    {
        var request = Request("kubernetes:core/v1:ConfigMap", Named("v1", "ConfigMap")) with { Configuration = Values.Map(("enableServerSideApply", "false")) };

        Assert.Equal(
            Values.Map(("app.kubernetes.io/managed-by", "pulumi")), ((PropertyValue.Map)Provider.Check(request).Inputs["metadata"]!)["labels"]);
    }

    [Theory]
    [InlineData("kubernetes:core/v1:ConfigMapList", "list resources exist for compatibility with YAML manifests and Helm charts")]
    [InlineData("kubernetes:core/v1:ConfigMapPatch", "patch resources require the `.metadata.name` field to be set")]
    [InlineData("kubernetes:core:ConfigMap", "apiVersion does not have both a group and a version: \"core\"")]
    public void Some_types_are_refused(string type, string message)
    {
        var exception = Assert.Throws<ProviderException>(() => Check(type, Values.Object("v1", "ConfigMap")));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_the_cluster_would_make_is_refused()
    {
        var inputs = Values.Object("v1", "ConfigMap").With("metadata", Values.Map(("generateName", "x-")));

        var exception = Assert.Throws<ProviderException>(() => Check("kubernetes:core/v1:ConfigMap", inputs));
        Assert.Equal("the `.metadata.generateName` field is not supported in Server-Side Apply mode", exception.Message);
    }

    [Fact]
    public void A_provider_that_renders_takes_no_kubeconfig()
    {
        var result = Provider.CheckConfiguration(Request("pulumi:providers:kubernetes", Rendering.With("kubeconfig", new PropertyValue.Text("{}").AsSecret())));

        Assert.Equal([("kubeconfig", "\"kubeconfig\" arg is not compatible with \"renderYamlToDirectory\" arg")], result.Failures.ToArray());
    }

    [Fact]
    public void Another_folder_to_render_to_replaces_a_provider()
    {
        var diff = Provider.DiffConfiguration(Rendering, Values.Map(("renderYamlToDirectory", "other"), ("namespace", "a")));

        Assert.Equal(["namespace", "renderYamlToDirectory"], diff.ChangedKeys.ToArray());
        Assert.Equal(["renderYamlToDirectory"], diff.ReplaceKeys.ToArray());
    }

    private static IResourceProvider Provider => ProviderRegistry.For("kubernetes", PropertyValue.Map.Empty);

    private static PropertyValue.Map Named(string apiVersion, string kind) => Values.Object(apiVersion, kind).With("metadata", Values.Map(("name", "n")));

    private static PropertyValue.Map Check(string type, PropertyValue.Map inputs) => Provider.Check(Request(type, inputs)).Inputs;

    private static CheckRequest Request(string type, PropertyValue.Map inputs) =>
        new($"urn:pulumi:dev::p::{type}::x", OldInputs: null, inputs, PropertyValue.Map.Empty);
}
