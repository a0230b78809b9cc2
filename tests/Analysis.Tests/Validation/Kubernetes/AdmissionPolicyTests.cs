using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// What expressions of policies know, where no recorded case shows what the server says. What is expected here is read from k8s.io/apiserver v0.34.4
/// (<c>pkg/admission/plugin/cel</c>) and <c>pkg/apis/admissionregistration/validation</c> of k8s.io/kubernetes.
/// </summary>
public sealed class AdmissionPolicyTests
{
    private const string Expression = "spec.validations[0].expression";

    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Theory]
    [InlineData("namespaceObject.status.conditions.exists(c, c.type == 'a')", true)]
    [InlineData("namespaceObject.status.reason == 'a'", false)]
    [InlineData("authorizer.requestResource.check('get').allowed()", true)]
    [InlineData("authorizer.requestResource.allowed()", false)]
    public void An_expression_knows_the_request(string expression, bool isTaken) =>
        Assert.Equal(isTaken ? [] : [Expression], Paths(Policy("", $"expression: \"{expression}\"")));

    [Theory]
    [InlineData("request", "variables.a.any == 1", true)]
    [InlineData("[1]", "variables.a.all(x, x == 'a')", false)]
    [InlineData("{'a': [1]}", "variables.a.b.all(x, x == 'a')", false)]
    [InlineData("url('https://a')", "variables.a == 1", true)]
    public void Of_a_variable_plain_types_are_known(string variable, string expression, bool isTaken) => Assert.Equal(
        isTaken ? [] : [Expression], Paths(Policy($"variables: [{{name: a, expression: \"{variable}\"}}]", $"expression: \"{expression}\"")));

    [Fact]
    public void A_message_does_not_ask_who_may_do_what() => Assert.Equal(
        ["spec.validations[0].messageExpression"],
        Paths(Policy("", "expression: 'true', messageExpression: \"authorizer.path('/a').check('get').reason()\"")));

    private static IEnumerable<string> Paths(JsonObject policy) => Gate.Errors(policy).Select(error => error.Path);

    private static JsonObject Policy(string more, string validation) => ManifestYaml.Read(
        $$"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: {name: a}
        spec:
          matchConstraints: {resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]}
          validations: [{ {{validation}} }]
          {{more}}
        """);
}
