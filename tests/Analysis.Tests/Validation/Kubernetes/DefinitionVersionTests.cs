using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// Versions of definitions of custom resources, where no recorded case shows what the server says. What is expected here is read from
/// k8s.io/apiextensions-apiserver v0.34.4 (<c>pkg/apis/apiextensions</c>).
/// </summary>
public sealed class DefinitionVersionTests
{
    private const string Label = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with"
        + " an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";

    private const string Schema = "schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {currency: {type: string}}}}}}";
    private const string Other = "schema: {openAPIV3Schema: {type: object}}";
    private const string Selectable = "selectableFields: [{jsonPath: .spec.currency}]";
    private const string Missing = "spec.names.listKind: Required value";

    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Fact]
    public void The_first_versions_name_is_that_of_the_definition() => Assert.Equal(
        [$"spec.versions[0].name: Invalid value: \"V1\": {Label}", $"spec.version: Invalid value: \"V1\": {Label}"],
        Texts(Definition($"name: V1, storage: true, {Other}")));

    [Fact]
    public void A_second_stored_version_is_not_among_the_stored_ones() => Assert.Contains(
        "status.storedVersions: Invalid value: [\"v1\"]: must have the storage version v2",
        Texts(Definition($"name: v1, storage: true, {Other}", $"name: v2, storage: true, {Other}")));

    [Theory]
    [InlineData("name: v1", "spec.versions")]
    [InlineData("name: v2, storage: true", "status.storedVersions[0]")]
    [InlineData("name: v1, storage: true", "")]
    public void A_version_in_which_objects_are_stored_stays(string version, string path) => Assert.Equal(path, string.Join(' ', Gate.UpdateErrors(
        Definition($"name: v1, storage: true, {Other}"), Definition($"{version}, {Other}")).Select(error => error.Path)));

    [Theory]
    [InlineData("use v2", "")]
    [InlineData("für immer", "")]
    [InlineData("a\tb", "must only contain printable UTF-8 characters; non-printable character found at index 1")]
    [InlineData("ü\u00a0b", "must only contain printable UTF-8 characters; non-printable character found at index 2")]
    [InlineData("", "must not be an empty string")]
    public void A_warning_can_be_printed(string warning, string problem)
    {
        var definition = Definition($"name: v1, storage: true, deprecated: true, {Other}");
        definition["spec"]!["versions"]![0]!["deprecationWarning"] = warning;

        Assert.Equal(problem, Assert.Single(Texts(definition).DefaultIfEmpty("")).Split(": ").Last());
    }

    [Fact]
    public void Fields_that_versions_share_are_not_looked_for_in_schemas_of_their_own() => Assert.Equal(
        ["spec.selectableFields: Invalid value: \"\": may only be set when validations.schema is included"],
        Texts(Definition($"name: v1, storage: true, {Schema}, {Selectable}", $"name: v2, {Schema.Replace("string", "integer")}, {Selectable}")));

    [Fact]
    public void Fields_of_one_version_are_not_looked_for_in_a_schema_that_versions_share() => Assert.Equal(
        ["spec.versions[0].selectableFields: Invalid value: \"\": may only be set when `version.schema.openAPIV3Schema` is not included"],
        Texts(Definition($"name: v1, storage: true, {Schema}, {Selectable}", $"name: v2, {Schema}")));

    [Fact]
    public void Names_that_are_made_from_a_kind_are_missing_without_one()
    {
        var definition = Definition($"name: v1, storage: true, {Other}");
        definition["spec"]!["names"] = new JsonObject { ["plural"] = "accounts" };

        Assert.Equal(["spec.names.singular: Required value", "spec.names.kind: Required value", Missing], Texts(definition));
    }

    [Theory]
    [InlineData("", "bm8gcGVt", false)]
    [InlineData("bm8gcGVt", "bm8gcGVt", true)]
    [InlineData("", "", true)]
    public void Certificates_of_a_webhook_do_not_become_wrong(string before, string after, bool isTaken)
    {
        var errors = Gate.UpdateErrors(Converted(before), Converted(after));

        Assert.Equal(isTaken ? [] : ["spec.conversion.webhookClientConfig.caBundle"], errors.Select(error => error.Path));
    }

    private static JsonObject Converted(string bundle)
    {
        var definition = Definition($"name: v1, storage: true, {Other}");
        definition["spec"]!["conversion"] = ManifestYaml.Read(
            $"{{strategy: Webhook, webhook: {{conversionReviewVersions: [v1], clientConfig: {{service: {{name: a, namespace: b}}, caBundle: '{bundle}'}}}}}}");
        return definition;
    }

    private static JsonObject Definition(params string[] versions) => AccountDefinition.Of(versions.Select(version => ManifestYaml.Read(Version(version))));

    private static string Version(string version) => $"{{served: true, {(version.Contains("storage") ? "" : "storage: false, ")}{version}}}";

    private static IEnumerable<string> Texts(JsonObject definition) => Gate.Errors(definition).Select(error => error.Text);
}
