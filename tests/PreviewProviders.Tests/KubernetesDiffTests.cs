using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.PreviewProviders.Tests;

public sealed class KubernetesDiffTests
{
    [Fact]
    public void A_changed_secret_text_replaces_its_Secret() => Assert.Equal(
        "data.password UpdateReplace",
        Diff(Secret("one"), Secret("two")));

    [Fact]
    public void Data_of_a_Secret_changes_in_place_where_the_provider_lets_it() => Assert.Equal(
        "data.password Update",
        Diff(Secret("one"), Secret("two"), Values.Map(("enableSecretMutable", "true"))));

    [Fact]
    public void Data_of_an_immutable_ConfigMap_replaces_it_all_the_same() => Assert.Equal(
        "data.a UpdateReplace",
        Diff(Immutable(Config("1")), Immutable(Config("2")), Values.Map(("enableConfigMapMutable", true))));

    [Fact]
    public void A_field_that_comes_with_an_immutable_one_inside_replaces() => Assert.Equal(
        "spec AddReplace", Diff(Named("apps/v1", "Deployment"), Named("apps/v1", "Deployment").With("spec", Values.Map(("selector", Values.Map())))));

    [Fact]
    public void Fields_that_have_dots_are_quoted() => Assert.Equal(
        "metadata.labels[\"a.b/c\"] Add", Diff(Labelled(("x", "1")), Labelled(("x", "1"), ("a.b/c", "2"))));

    [Fact]
    public void A_value_that_is_not_known_yet_may_be_another() => Assert.Equal(
        "data.a UpdateReplace", Diff(Config("1"), Config("1").With("data", PropertyValue.Map.Empty.With("a", PropertyValue.Unknown))));

    [Fact]
    public void A_secret_that_cannot_be_read_is_no_difference() => Assert.Equal(
        "", Diff(Secret("one").With("data", new PropertyValue.Ciphertext("v1:x").AsSecret()), Secret("two")));

    [Fact]
    public void What_the_cluster_filled_in_is_no_difference()
    {
        var live = Config("1").With("metadata", Values.Map(("name", "n"), ("uid", "u"), ("namespace", "default")));

        Assert.False(Result(live.With("__inputs", Config("1")), Config("1"), PropertyValue.Map.Empty).HasChanges);
    }

    [Fact]
    public void An_object_of_the_default_namespace_is_deleted_first_only_when_it_says_so()
    {
        var inNamespace = Config("1").With("metadata", Values.Map(("name", "n"), ("namespace", "default")));

        Assert.False(Result(Config("1").With("__inputs", Config("1")), Config("2"), PropertyValue.Map.Empty).DeleteBeforeReplace);
        Assert.True(Result(
            inNamespace.With("__inputs", inNamespace), inNamespace.With("data", Values.Map(("a", "2"))), PropertyValue.Map.Empty).DeleteBeforeReplace);
    }

    [Fact]
    public void Fields_of_containers_replace_a_Pod_wherever_they_are() => Assert.Equal(
        "spec.containers[1] AddReplace\nspec.initContainers[0].image UpdateReplace",
        Diff(Pod("1", "a"), Pod("2", "a", "b")));

    [Fact]
    public void What_a_Patch_sets_changes_in_place() => Assert.Equal(
        PropertyDiffKind.Update,
        Assert.Single(Result(
            Config("1").With("__inputs", Config("1")), Config("2"), PropertyValue.Map.Empty, "kubernetes:core/v1:ConfigMapPatch").Detailed!.Values).Kind);

    [Fact]
    public void What_the_cluster_has_otherwise_is_no_difference_where_changes_are_ignored()
    {
        var live = Labelled(("a", "scaled"), ("b", "2"));
        var asked = Labelled(("a", "1"), ("b", "2"));

        Assert.Equal(["metadata.labels.a"], Result(live.With("__inputs", asked), asked, PropertyValue.Map.Empty).Detailed!.Keys);
        Assert.False(Result(live.With("__inputs", asked), asked, PropertyValue.Map.Empty, ignoreChanges: "metadata.labels.a").HasChanges);
    }

    private static PropertyValue.Map Immutable(PropertyValue.Map inputs) => inputs.With("immutable", new PropertyValue.Bool(true));

    private static PropertyValue.Map Pod(string image, params string[] names) => Named("v1", "Pod").With("spec", Values.Map(
        ("initContainers", Values.List(Values.Map(("name", "i"), ("image", image)))),
        ("containers", Values.List([.. names.Select(name => Values.Map(("name", name), ("image", "x")))]))));

    private static PropertyValue.Map Named(string apiVersion, string kind) => Values.Object(apiVersion, kind).With("metadata", Values.Map(("name", "n")));

    private static PropertyValue.Map Labelled(params (string, object)[] labels) =>
        Values.Object("v1", "Service").With("metadata", Values.Map(("name", "n"), ("labels", Values.Map(labels))));

    private static PropertyValue.Map Config(string value) => Named("v1", "ConfigMap").With("data", Values.Map(("a", value)));

    private static PropertyValue.Map Secret(string value) =>
        Named("v1", "Secret").With("data", Values.Map(("password", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(value)))).AsSecret());

    private static string Diff(PropertyValue.Map old, PropertyValue.Map inputs, PropertyValue.Map? configuration = null) => string.Join(
        '\n',
        (Result(old.With("__inputs", old), inputs, configuration ?? PropertyValue.Map.Empty).Detailed ?? ImmutableSortedDictionary<string, PropertyDiff>.Empty)
            .Select(difference => $"{difference.Key} {difference.Value.Kind}"));

    private static DiffResult Result(
        PropertyValue.Map state,
        PropertyValue.Map inputs,
        PropertyValue.Map configuration,
        string type = "kubernetes:core/v1:ConfigMap",
        params ImmutableArray<string> ignoreChanges) => ProviderRegistry
        .For("kubernetes", configuration)
        .Diff(new($"urn:pulumi:dev::p::{type}::x", "n", state.Without("__inputs"), state, inputs, ignoreChanges, configuration));
}
