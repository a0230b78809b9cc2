using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Tests;

/// <summary>A plan has no objects that a cluster would refuse, whatever SDK or provider they come from.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class ClusterCheckTests
{
    private const string Routes = "kubernetes:networking.istio.io/v1:VirtualService";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Secret = """{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"a_b"}""";
    private const string Urn = $"urn:pulumi:dev::demo::{Routes}::o";

    [Fact]
    public Task What_a_schema_refuses_is_refused() => RefusesAsync(
        """{"hosts":["payments"],"http":[{"route":[{}]}]}""",
        "the cluster would refuse it: spec.http[0].route[0].destination: Required value");

    [Fact]
    public Task What_a_webhook_refuses_is_refused_with_its_place() => RefusesAsync(
        """{"hosts":["payments"],"http":[{"route":[{"destination":{"host":"a"}},{"destination":{"host":"b"},"weight":-1}]}]}""",
        "the cluster would refuse it: spec.http[0].route[1].weight: weight -1 < 0");

    [Fact]
    public Task All_reasons_are_told_at_once() => RefusesAsync(
        """{"portLevelMtls":{"70000":{"mode":"STRICT"}}}""",
        "the cluster would refuse it: spec: Invalid value: portLevelMtls requires selector; spec.portLevelMtls: Invalid value: port must be between 1-65535",
        "kubernetes:security.istio.io/v1:PeerAuthentication");

    [Fact]
    public Task An_object_of_an_operator_is_refused_too() => RefusesAsync(
        """{"instances":0,"storage":{"size":"1Gi"}}""",
        "the cluster would refuse it: spec.instances: Invalid value: 0: spec.instances in body should be greater than or equal to 1",
        "kubernetes:postgresql.cnpg.io/v1:Cluster");

    [Theory]
    [InlineData("""{"selector":{"app":"web"},"ports":[{"port":0}]}""", "spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive")]
    [InlineData("""{"selectors":{"app":"web"},"ports":[{"port":80}]}""", "spec.selectors: field not declared in schema")]
    public Task An_object_of_a_built_in_kind_is_refused_too(string spec, string reason) =>
        RefusesAsync(spec, $"the cluster would refuse it: {reason}", "kubernetes:core/v1:Service");

    [Fact]
    public async Task An_object_of_a_built_in_kind_is_not_judged_by_what_is_not_known()
    {
        var plan = await PlanAsync($$"""{"type":"{{Unknown}}","ports":[{"port":"{{Unknown}}"}],"selector":"{{Unknown}}"}""", "kubernetes:core/v1:Service");

        Assert.Empty(plan.Diagnostics);
    }

    [Fact]
    public Task What_is_wrong_beside_something_unknown_is_refused() => RefusesAsync(
        $$"""{"hosts":["{{Unknown}}"],"http":[{"route":[{}]}]}""",
        "the cluster would refuse it: spec.http[0].route[0].destination: Required value");

    [Fact]
    public async Task A_secret_is_not_judged()
    {
        const string spec = "{\"hosts\":[" + Secret + """],"http":[{"route":[{"destination":{"host":"a"}}]}]}""";

        Assert.Empty((await PlanAsync(spec)).Diagnostics);
    }

    [Theory]
    [InlineData("""{"hosts":["payments"],"http":[{"route":[{"destination":{"host":"a"}}]}]}""")]
    [InlineData($$"""{"hosts":["{{Unknown}}"],"http":[{"timeout":"{{Unknown}}","route":"{{Unknown}}"}]}""")]
    [InlineData($"\"{Unknown}\"")]
    public async Task What_is_right_or_unknown_is_planned(string spec)
    {
        var plan = await PlanAsync(spec);

        Assert.Empty(plan.Diagnostics);
        Assert.Contains(plan.Steps, step => step.State.Type == Routes);
    }

    [Theory]
    [InlineData("replicas", null)]
    [InlineData("replica", "the cluster would refuse it: spec.replica: field not declared in schema")]
    public async Task A_patch_need_not_be_a_whole_object_but_readable(string field, string? message)
    {
        var plan = await ProgramClient.RunAsync(async client =>
        {
            try
            {
                await client.CustomAsync("kubernetes:apps/v1:DeploymentPatch", "o", request => request.Object = Struct.Parser.ParseJson(
                    $$$"""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"a","namespace":"payments"},"spec":{"{{{field}}}":3}}"""));
            }
            catch (RpcException)
            {
                // The plan says why.
            }
        });

        Assert.Equal(message, plan.Diagnostics.SingleOrDefault()?.Message);
    }

    [Fact]
    public async Task A_patch_with_other_values_than_the_object_has_is_told()
    {
        var plan = await ProgramClient.RunAsync(async client =>
        {
            foreach (var (type, name, value) in new[] { ("ConfigMap", "made", "EUR"), ("ConfigMapPatch", "patch", "USD") })
            {
                await client.CustomAsync($"kubernetes:core/v1:{type}", name, request => request.Object = Struct.Parser.ParseJson(
                    $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","namespace":"payments"},"data":{"currency":"{{{value}}}"}}"""));
            }
        });

        var diagnostic = Assert.Single(plan.Diagnostics);
        Assert.EndsWith("kubernetes:core/v1:ConfigMapPatch::patch", diagnostic.Urn, StringComparison.Ordinal);
        Assert.StartsWith("data.currency: ConfigMap payments/a gets other values here than from urn:", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("kubernetes:core/v1:ConfigMap::made, to whom they belong: data.currency.", diagnostic.Message, StringComparison.Ordinal);
    }

    private static async Task RefusesAsync(string spec, string message, string type = Routes)
    {
        var diagnostic = Assert.Single((await PlanAsync(spec, type)).Diagnostics);

        Assert.Equal((DiagnosticSeverity.Error, Urn.Replace(Routes, type, StringComparison.Ordinal)), (diagnostic.Severity, diagnostic.Urn));
        Assert.StartsWith(message, diagnostic.Message, StringComparison.Ordinal);
    }

    private static Task<Plan> PlanAsync(string spec, string type = Routes) => ProgramClient.RunAsync(async client =>
    {
        var parts = type.Split(':');
        try
        {
            await client.CustomAsync(type, "o", request => request.Object = Struct.Parser.ParseJson(
                $$"""{"apiVersion":"{{parts[1].Replace("core/", "", StringComparison.Ordinal)}}","kind":"{{parts[2]}}","spec":{{spec}}}"""));
        }
        catch (RpcException)
        {
            // The plan says why.
        }
    });
}
