using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Stacks.Tests;

public sealed partial class PreviewTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task The_stacks_of_the_repository_preview(string stack)
    {
        var plan = await Previews.OfStackAsync(stack);

        Assert.Empty(plan.Diagnostics);
        Assert.Contains(plan.Steps, step => step.State.Type == "kubernetes:apps/v1:Deployment");
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("prod-global")]
    public async Task A_process_of_its_own_registers_what_the_run_in_this_process_does(string stack)
    {
        var inProcess = await Previews.OfStackAsync(stack);
        var childProcess = await Previews.ChildProcessAsync(stack);

        Assert.Equal(WithoutDuration(inProcess), WithoutDuration(childProcess));
        Assert.Equal(TextOf(inProcess.Outputs), TextOf(childProcess.Outputs));
    }

    [Fact]
    public async Task Two_previews_differ_in_their_duration_alone() =>
        Assert.Equal(WithoutDuration(await Previews.OfStackAsync("prod")), WithoutDuration(await Previews.RunAsync("prod")));

    [Fact]
    public async Task Who_may_call_whom_is_the_same_in_every_environment()
    {
        var (dev, prod) = (await AccessAsync("dev"), await AccessAsync("prod"));

        Assert.NotEmpty(dev);
        Assert.Equal(dev, prod);
    }

    [Fact]
    public async Task Every_password_shows_as_a_secret()
    {
        var plan = await Previews.OfStackAsync("local");

        var secrets = plan.Steps.Select(step => step.State).Where(state => state.Type == "kubernetes:core/v1:Secret").ToList();
        Assert.NotEmpty(secrets);
        Assert.All(secrets, secret => Assert.IsType<PropertyValue.SecretValue>(secret.Inputs["data"] ?? secret.Inputs["stringData"]));
        Assert.Contains("\"stringData\": \"[secret]\"", JsonOutput.Write(plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_in_the_namespace_waits_for_it()
    {
        var plan = await Previews.OfStackAsync("prod");

        var namespaceUrn = Assert.Single(
            plan.Steps, step => step.State.Urn.EndsWith("kubernetes:core/v1:Namespace::payments", StringComparison.Ordinal)).State.Urn;
        var inside = plan.Steps.Select(step => step.State)
            .Where(state => state.Custom && NamespaceOf(state) == "payments");
        Assert.NotEmpty(inside);
        Assert.All(inside, state => Assert.Contains(namespaceUrn, state.Dependencies));
    }

    [Fact]
    public async Task The_way_to_each_service_is_known_before_there_is_a_cluster()
    {
        var services = Assert.IsType<PropertyValue.Map>((await Previews.OfStackAsync("prod")).Outputs["services"]);

        Assert.Equal(ServiceCatalogue.All.Select(service => service.Name).Order(StringComparer.Ordinal), services.Fields.Keys);
        Assert.All(services.Fields, service =>
        {
            var access = Assert.IsType<PropertyValue.Map>(service.Value);
            Assert.Equal(new PropertyValue.Text($"http://{service.Key}.payments.svc.cluster.local:8080"), access["address"]);
            Assert.Equal(new PropertyValue.Text($"kubectl --namespace payments port-forward service/{service.Key} 8080:8080"), access["portForwardPastMesh"]);
        });
    }

    [Theory]
    [InlineData("local", false)]
    [InlineData("dev", true)]
    [InlineData("prod", true)]
    public async Task Banks_are_told_the_address_that_they_see_where_the_program_makes_it(string stack, bool isMade) => Assert.Equal(
        isMade ? PropertyValue.Unknown : new PropertyValue.Text(""), (await Previews.OfStackAsync(stack)).Outputs["egressAddresses"]);

    /// <summary>What decides about calls inside the mesh, in a fixed order.</summary>
    /// <summary>Policies of the services, but for whose tokens they ask: each environment has an issuer of its own.</summary>
    private static async Task<string[]> AccessAsync(string stack)
    {
        var issuer = (string)JsonNode.Parse(Previews.Section(stack, "mesh"))!["ingress"]!["tokens"]!["issuer"]!;
        return [.. (await PlannedObjects.OfStackAsync(stack)).OfKind("AuthorizationPolicy", "PeerAuthentication")
            .Where(item => (string?)item["metadata"]!["namespace"] == "payments")
            .Select(item => item.ToJsonString().Replace(issuer, "the issuer", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    private static string WithoutDuration(Plan plan) => Duration().Replace(JsonOutput.Write(plan), "\"duration\": 0");

    private static string? NamespaceOf(ResourceState state) =>
        state.Inputs["metadata"] is PropertyValue.Map metadata && metadata["namespace"] is PropertyValue.Text text ? text.Value : null;

    private static string TextOf(PropertyValue.Map outputs) =>
        string.Join("\n", outputs.Fields.Select(field => $"{field.Key}: {field.Value}"));

    [GeneratedRegex("\"duration\": [0-9]+")]
    private static partial Regex Duration();
}
