using System.Text.Json.Nodes;
using Payments.Infra.Preview.Output;

namespace Payments.Infra.Stacks.Tests;

/// <summary>The preview says what must be supplied for a stack.</summary>
public sealed class SupplyTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    public async Task A_small_stack_makes_every_secret_that_it_reads(string stack) =>
        Assert.Null(JsonNode.Parse((await PlannedObjects.OfStackAsync(stack)).Json)!["supply"]);

    [Theory]
    [InlineData("store key-vault", "payments-tls", "az keyvault certificate import --vault-name VAULT --name payments-tls --file FILE")]
    [InlineData("store key-vault", "alert-receivers", "az keyvault secret set --vault-name VAULT --name alert-receivers --file FILE")]
    [InlineData("store key-vault", "grafana-tls", "az keyvault certificate import --vault-name VAULT --name grafana-tls --file FILE")]
    [InlineData("store key-vault", "single-sign-on", "az keyvault secret set --vault-name VAULT --name single-sign-on --file FILE")]
    public async Task Production_reads_what_no_program_should_know(string place, string name, string? command)
    {
        var supply = JsonNode.Parse((await PlannedObjects.OfStackAsync("prod")).Json)!["supply"]!.AsArray();

        var secret = Assert.Single(supply, secret => (string?)secret!["place"] == place && (string?)secret["name"] == name);
        Assert.Equal(command, (string?)secret!["command"]);
    }

    [Fact]
    public async Task Where_secrets_are_in_the_vault_nothing_must_be_made_in_the_cluster() => Assert.All(
        JsonNode.Parse((await PlannedObjects.OfStackAsync("prod")).Json)!["supply"]!.AsArray(),
        secret => Assert.Equal("store key-vault", (string?)secret!["place"]));

    [Theory]
    [InlineData("grafana", "copy-monitoring-grafana-tls")]
    [InlineData("grafana", "copy-monitoring-single-sign-on")]
    [InlineData("kube-prometheus-stack", "copy-monitoring-alert-receivers")]
    [InlineData("kiali", "copy-istio-system-single-sign-on")]
    public async Task A_release_waits_for_the_copy_that_its_pods_read(string release, string copy)
    {
        var plan = (await PlannedObjects.OfStackAsync("prod")).Plan;

        var state = Assert.Single(plan.Steps, step => step.State.Urn.EndsWith($"helm.sh/v3:Release::{release}", StringComparison.Ordinal)).State;
        Assert.Contains(state.Dependencies, urn => urn.EndsWith($"::{copy}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("monitoring")]
    [InlineData("istio-system")]
    public async Task The_vault_may_be_read_for_the_tools(string space)
    {
        var store = Assert.Single((await PlannedObjects.OfStackAsync("prod")).OfKind("ClusterSecretStore"));

        Assert.Contains(space, store["spec"]!["conditions"]![0]!["namespaces"]!.AsArray().Select(name => (string?)name));
    }

    [Fact]
    public async Task A_password_that_the_plan_writes_into_the_vault_is_none_of_them()
    {
        var objects = await PlannedObjects.OfStackAsync("prod");

        var written = objects.OfAzure.Where(resource => resource.Type == "azure-native:keyvault:Secret").Select(secret => (string?)secret.At("secretName"));
        Assert.NotEmpty(written);
        Assert.Empty(JsonNode.Parse(objects.Json)!["supply"]!.AsArray().Select(secret => (string?)secret!["name"]).Intersect(written));
    }

    [Fact]
    public async Task A_certificate_that_somebody_makes_is_listed_after_the_tree()
    {
        var mesh = JsonNode.Parse(Previews.Section("local", "mesh"))!;
        mesh["ingress"]!["certificate"] = new JsonObject { ["source"] = "secret" };
        using var text = new StringWriter();
        TreeOutput.Write(await Previews.OfStackAsync("local", ("mesh", mesh.ToJsonString())), new PlainTextSink(text));

        Assert.Contains(
            "\nTo supply before the first update, or once it has made the namespace or vault:\n"
                + "    Secret payments-tls in istio-ingress: read by Gateway istio-ingress/payments\n"
                + "        kubectl create secret tls payments-tls --namespace istio-ingress --cert=FILE --key=FILE\n\nResources:\n",
            text.ToString(),
            StringComparison.Ordinal);
    }
}
