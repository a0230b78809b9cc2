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
    [InlineData(
        "monitoring", "alert-receivers", "kubectl create secret generic alert-receivers --namespace monitoring --from-file=alertmanager.yaml=FILE")]
    [InlineData("monitoring", "grafana-tls", null)]
    [InlineData("istio-system", "single-sign-on", "kubectl create secret generic single-sign-on --namespace istio-system --from-file=oidc-secret=FILE")]
    public async Task Production_reads_what_no_program_should_know(string place, string name, string? command)
    {
        var supply = JsonNode.Parse((await PlannedObjects.OfStackAsync("prod")).Json)!["supply"]!.AsArray();

        var secret = Assert.Single(supply, secret => (string?)secret!["place"] == place && (string?)secret["name"] == name);
        Assert.Equal(command, (string?)secret!["command"]);
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
