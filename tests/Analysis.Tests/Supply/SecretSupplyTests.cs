using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Supply;

namespace Payments.Infra.Analysis.Tests.Supply;

/// <summary>A Secret that a plan reads is listed, unless something in the plan makes it.</summary>
public sealed class SecretSupplyTests
{
    private const string Pod = """
        {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"ledger","namespace":"bank"},"spec":{"template":{"spec":{"volumes":[
         {"name":"v","secret":{"secretName":"ledger","items":[{"key":"token","path":"t"}]}}]}}}}
        """;

    [Theory]
    [InlineData("""{"env":[{"name":"A","valueFrom":{"secretKeyRef":{"name":"ledger","key":"token"}}}]}""", "token")]
    [InlineData("""{"envFrom":[{"secretRef":{"name":"ledger"}}]}""", "")]
    [InlineData("""{"volumes":[{"name":"v","secret":{"secretName":"ledger","items":[{"key":"a","path":"p"},{"key":"b","path":"q"}]}}]}""", "a,b")]
    [InlineData("""{"volumes":[{"name":"v","projected":{"sources":[{"secret":{"name":"ledger","items":[{"key":"a","path":"p"}]}}]}}]}""", "a")]
    [InlineData("""{"imagePullSecrets":[{"name":"ledger"}]}""", "")]
    public void A_secret_that_pods_read_is_listed(string pod, string keys)
    {
        var missing = Assert.Single(Of($$$"""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"bank"},"spec":{{{pod}}}}"""));

        Assert.Equal(("bank", "ledger", "Pod bank/p", keys), (missing.Place, missing.Name, Assert.Single(missing.Readers), string.Join(',', missing.Keys)));
    }

    [Theory]
    [InlineData("""{"apiVersion":"v1","kind":"Secret","metadata":{"name":"ledger","namespace":"bank"}}""")]
    [InlineData("""{"apiVersion":"cert-manager.io/v1","kind":"Certificate","metadata":{"name":"c","namespace":"bank"},"spec":{"secretName":"ledger"}}""")]
    [InlineData(
        """{"apiVersion":"external-secrets.io/v1","kind":"ExternalSecret","metadata":{"name":"e","namespace":"bank"},"spec":{"target":{"name":"ledger"}}}""")]
    [InlineData("""{"apiVersion":"external-secrets.io/v1","kind":"ExternalSecret","metadata":{"name":"ledger","namespace":"bank"},"spec":{}}""")]
    [InlineData("""{"apiVersion":"kafka.strimzi.io/v1","kind":"KafkaUser","metadata":{"name":"ledger","namespace":"bank"},"spec":{}}""")]
    public void A_secret_that_the_plan_makes_is_not(string maker) => Assert.Empty(Of(Pod, maker));

    [Theory]
    [InlineData("kafka.strimzi.io/v1", "Kafka", "cluster-ca-cert")]
    [InlineData("kafka.strimzi.io/v1", "Kafka", "clients-ca-cert")]
    [InlineData("postgresql.cnpg.io/v1", "Cluster", "app")]
    [InlineData("postgresql.cnpg.io/v1", "Cluster", "ca")]
    [InlineData("postgresql.cnpg.io/v1", "Cluster", "superuser")]
    public void A_secret_that_an_operator_generates_is_not(string version, string kind, string suffix) => Assert.Empty(Of(
        Pod.Replace("\"ledger\",\"items\"", $"\"db-{suffix}\",\"items\"", StringComparison.Ordinal),
        $$$"""{"apiVersion":"{{{version}}}","kind":"{{{kind}}}","metadata":{"name":"db","namespace":"bank"},"spec":{}}"""));

    [Fact]
    public void A_secret_of_the_name_in_another_namespace_does_not_count() =>
        Assert.Single(Of(Pod, """{"apiVersion":"v1","kind":"Secret","metadata":{"name":"ledger","namespace":"other"}}"""));

    [Fact]
    public void What_a_pod_can_do_without_is_not_listed() => Assert.Empty(Of("""
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"bank"},"spec":{
         "env":[{"valueFrom":{"secretKeyRef":{"name":"ledger","key":"k","optional":true}}}]}}
        """));

    [Fact]
    public void The_certificate_of_a_gateway_is_listed_with_the_command_that_makes_it() => Assert.Equal(
        "kubectl create secret tls api-tls --namespace edge --cert=FILE --key=FILE",
        Assert.Single(Of("""
            {"apiVersion":"networking.istio.io/v1","kind":"Gateway","metadata":{"name":"g","namespace":"edge"},
             "spec":{"servers":[{"tls":{"credentialName":"api-tls"}}]}}
            """)).Command);

    [Theory]
    [InlineData(
        """{"imagePullSecrets":[{"name":"s"}]}""",
        "kubectl create secret docker-registry s --namespace bank --docker-server=SERVER --docker-username=USER --docker-password=PASSWORD")]
    [InlineData("""{"x":{"secretKeyRef":{"name":"s","key":"k"}}}""", "kubectl create secret generic s --namespace bank --from-file=k=FILE")]
    [InlineData("""{"x":{"secretRef":{"name":"s"}}}""", null)]
    public void A_command_is_given_where_the_plan_tells_enough(string spec, string? command) => Assert.Equal(
        command, Assert.Single(Of($$$"""{"kind":"Pod","metadata":{"name":"p","namespace":"bank"},"spec":{{{spec}}}}""")).Command);

    [Fact]
    public void The_values_of_a_chart_read_too()
    {
        var values = new JsonObject { ["admin"] = new JsonObject { ["existingSecret"] = "login" }, ["configSecret"] = "receivers" };

        var missing = SecretSupply.Of(new PlannedSecrets { Objects = [], Releases = [new ReleaseValues("tool", "tools", values)] });
        Assert.Equal(["login", "receivers"], missing.Select(secret => secret.Name));
        Assert.All(missing, secret => Assert.Equal("Release tools/tool", Assert.Single(secret.Readers)));
    }

    [Theory]
    [InlineData("secret/api", false)]
    [InlineData("api", false)]
    [InlineData("api", true)]
    public void A_secret_of_the_vault_is_listed_unless_the_plan_writes_it(string key, bool writes)
    {
        var missing = SecretSupply.Of(new PlannedSecrets
        {
            Objects = [.. new[]
            {
                """{"kind":"ClusterSecretStore","metadata":{"name":"vault"},"spec":{"provider":{"azurekv":{}}}}""",
                $$$"""
                {"kind":"ExternalSecret","metadata":{"name":"e","namespace":"bank"},"spec":{"secretStoreRef":{"name":"vault"},
                 "target":{"template":{"type":"kubernetes.io/tls"}},"data":[{"remoteRef":{"key":"{{{key}}}"}}]}}
                """,
            }.Select(Parse)],
            InVaults = writes ? ["api"] : [],
        });

        Assert.Equal(writes ? [] : ["az keyvault certificate import --vault-name VAULT --name api --file FILE"], missing.Select(secret => secret.Command));
    }

    [Fact]
    public void What_is_not_known_yet_is_not_judged()
    {
        var pod = Parse("""{"kind":"Pod","metadata":{"name":"p","namespace":"bank"},"spec":{"imagePullSecrets":[{}],"volumes":[{"secret":{}}]}}""");
        pod["spec"]!["imagePullSecrets"]![0]!["name"] = UnknownValue.Create();
        pod["spec"]!["volumes"]![0]!["secret"] = UnknownValue.Create();

        Assert.Empty(SecretSupply.Of(new PlannedSecrets { Objects = [pod, new JsonObject { ["kind"] = "Secret", ["metadata"] = UnknownValue.Create() }] }));
    }

    private static ImmutableArray<MissingSecret> Of(params string[] manifests) =>
        SecretSupply.Of(new PlannedSecrets { Objects = [.. manifests.Select(Parse)] });

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
