using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>Which objects the rules of the mesh look at.</summary>
public sealed class LoadedObjectTests
{
    private const string Unhosted = "spec: {host: nothing}";

    [Theory]
    [InlineData("networking.istio.io/v1beta1", "d", "payments", Unhosted)]
    [InlineData("networking.istio.io/v1", "d", "payments", "spec: {host: nothing, misspelt: 1}")]
    public void An_object_that_the_analyser_reads_is_judged(string apiVersion, string name, string ns, string rest) =>
        Assert.Equal(["IST0174"], Codes(Rule(apiVersion, name, ns, rest)));

    [Theory]
    [InlineData("networking.istio.io/v2", "d", "payments", Unhosted)]
    [InlineData("networking.istio.io/v1", "d", "kube-system", Unhosted)]
    [InlineData("networking.istio.io/v1", "d", "payments", "spec: {host: [nothing]}")]
    [InlineData("networking.istio.io/v1", "{a: b}", "payments", Unhosted)]
    public void An_object_that_it_does_not_read_is_passed_over(string apiVersion, string name, string ns, string rest) =>
        Assert.Empty(Codes(Rule(apiVersion, name, ns, rest)));

    [Fact]
    public void Of_two_objects_with_one_name_the_last_is_judged() => Assert.Equal(
        ["The host last defined in the DestinationRule does not match any services in the mesh."],
        Find(Rule("networking.istio.io/v1", "d", "payments", Unhosted), Rule("networking.istio.io/v1beta1", "d", "payments", "spec: {host: last}"))
            .Select(finding => finding.Message));

    [Fact]
    public void A_service_with_a_value_of_another_type_is_not_there() => Assert.Equal(
        ["IST0174"],
        Codes(Rule("networking.istio.io/v1", "d", "payments", "spec: {host: web}"), Service("'80'")));

    [Fact]
    public void A_service_that_can_be_read_is_there() =>
        Assert.Empty(Codes(Rule("networking.istio.io/v1", "d", "payments", "spec: {host: web}"), Service("80")));

    private static string Rule(string apiVersion, string name, string ns, string rest) =>
        $"apiVersion: {apiVersion}\nkind: DestinationRule\nmetadata: {{name: {name}, namespace: {ns}}}\n{rest}";

    private static string Service(string port) =>
        $"apiVersion: v1\nkind: Service\nmetadata: {{name: web, namespace: payments}}\nspec: {{ports: [{{name: http, port: {port}}}]}}";

    private static IEnumerable<string> Codes(params string[] manifests) => Find(manifests).Select(finding => finding.Code);

    private static ImmutableArray<MeshFinding> Find(params string[] manifests) =>
        MeshRules.Of(manifests.Select(manifest => new PlannedObject("", ManifestYaml.Read(manifest))));
}
