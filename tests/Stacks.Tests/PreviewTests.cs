using System.Text.Json;
using System.Text.RegularExpressions;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Stacks.Tests;

[Collection(ProcessEnvironment.Name)]
public sealed partial class PreviewTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task The_stacks_of_the_repository_preview(string stack)
    {
        var plan = await Previews.InProcessAsync(stack);

        Assert.Empty(plan.Diagnostics);
        Assert.Contains(plan.Steps, step => step.NewState.Type == "kubernetes:apps/v1:Deployment");
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_process_of_its_own_registers_what_the_run_in_this_process_does(string stack)
    {
        var inProcess = await Previews.InProcessAsync(stack);
        var childProcess = await Previews.ChildProcessAsync(stack);

        Assert.Equal(WithoutDuration(inProcess), WithoutDuration(childProcess));
        Assert.Equal(TextOf(inProcess.Outputs), TextOf(childProcess.Outputs));
    }

    [Fact]
    public async Task Two_previews_differ_in_their_duration_alone() =>
        Assert.Equal(WithoutDuration(await Previews.InProcessAsync("prod")), WithoutDuration(await Previews.InProcessAsync("prod")));

    [Fact]
    public async Task In_the_cluster_outside_the_data_tier_dev_and_prod_differ_in_sizes_host_names_and_places_alone()
    {
        var (dev, prod) = (await LinesOfObjectsAsync("dev"), await LinesOfObjectsAsync("prod"));

        Assert.All(
            dev.Except(prod).Concat(prod.Except(dev)),
            line => Assert.Matches("minReplicas|maxReplicas|autoscaleM|maxEjectionPercent|cpu|memory|payments.example.com|login|workload|nodeSelector|cde|\"pods\"|azure-load-balancer|azure-pls", line));
    }

    [Fact]
    public async Task Every_password_shows_as_a_secret()
    {
        var plan = await Previews.InProcessAsync("local");

        var secrets = plan.Steps.Select(step => step.NewState).Where(state => state.Type == "kubernetes:core/v1:Secret").ToList();
        Assert.NotEmpty(secrets);
        Assert.All(secrets, secret => Assert.IsType<PropertyValue.SecretValue>(secret.Inputs["data"]));
        Assert.Contains("\"data\": \"[secret]\"", JsonOutput.Write(plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_in_the_namespace_waits_for_it()
    {
        var plan = await Previews.InProcessAsync("prod");

        var namespaceUrn = Assert.Single(plan.Steps, step => step.NewState.Urn.EndsWith("kubernetes:core/v1:Namespace::payments", StringComparison.Ordinal)).NewState.Urn;
        var inside = plan.Steps.Select(step => step.NewState)
            .Where(state => state.Custom && NamespaceOf(state) == "payments");
        Assert.NotEmpty(inside);
        Assert.All(inside, state => Assert.Contains(namespaceUrn, state.Dependencies));
    }

    [Theory]
    [InlineData("namespace")]
    [InlineData("paymentEndpoint")]
    [InlineData("paymentPortForward")]
    public async Task Stack_outputs_are_known_before_there_is_a_cluster(string output) =>
        Assert.IsType<PropertyValue.Text>((await Previews.InProcessAsync("prod")).Outputs[output]);

    private static async Task<string[]> LinesOfObjectsAsync(string stack) =>
        [.. (await PlannedObjects.OfStackAsync(stack)).Resources
            .Where(resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal) && !IsOfData(resource))
            .SelectMany(resource => resource.Inputs.ToJsonString(Indented).Split('\n'))
            .Select(line => line.Trim(' ', ','))];

    /// <summary>Whether a resource is of the data tier, or says where its stores are: modes differ between stacks.</summary>
    private static bool IsOfData(PlannedResource resource) =>
        resource.Urn.Contains("payments:data:", StringComparison.Ordinal) || resource.Type.Split(':')[^1] is "Deployment" or "Sidecar" or "NetworkPolicy";

    private static string WithoutDuration(Plan plan) => Duration().Replace(JsonOutput.Write(plan), "\"duration\": 0");

    private static string? NamespaceOf(ResourceState state) =>
        state.Inputs["metadata"] is PropertyValue.Map metadata && metadata["namespace"] is PropertyValue.Text text ? text.Value : null;

    private static string TextOf(PropertyValue.Map outputs) =>
        string.Join("\n", outputs.Fields.Select(field => $"{field.Key}: {field.Value}"));

    [GeneratedRegex("\"duration\": [0-9]+")]
    private static partial Regex Duration();
}
