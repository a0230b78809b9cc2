using Payments.Infra.Analysis.Mesh.Explanations;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Stacks.Tests;

/// <summary>A stack whose releases Flagger automates: requests go where Flagger sends them, and nothing that serves goes when that begins or ends.</summary>
public sealed class AutomatedReleaseTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";

    [Theory]
    [InlineData("validation-service", "account-service", "/api/v1/accounts/7", "account-service-rollout-primary")]
    [InlineData("saga-service", "payment-service", "/api/v1/payments/7", "payment-service-rollout-primary")]
    public async Task A_request_goes_to_the_pods_that_serve(string from, string to, string path, string service)
    {
        var route = (await ExplainedAsync(from, to, path)).Hops[0].Steps;

        Assert.Contains(route, step => step.Stage == "destination" && step.Outcome == $"{service}.payments.svc.cluster.local:8080");
    }

    [Fact]
    public async Task Whoever_may_call_may_call_the_pods_that_serve() =>
        Assert.Equal("allowed", (await ExplainedAsync("validation-service", "account-service", "/api/v1/accounts/7")).Verdict);

    [Fact]
    public async Task A_tenant_stays_in_its_pool()
    {
        var route = (await ExplainedAsync("validation-service", "account-service", "/api/v1/accounts/7", ("x-tenant-id", "STD-001"))).Hops[0].Steps;

        Assert.Contains(route, step => step.Stage == "destination"
            && step.Outcome == "account-service.payments.svc.cluster.local:8080 subset high-capacity");
    }

    [Fact]
    public async Task The_pods_that_served_go_once_those_that_flagger_takes_over_are_there()
    {
        var next = await Previews.AfterAsync(await Previews.OfStackAsync(DeliveredStack.Base), DeliveredStack.Sections);

        Assert.Equal([(StepOperation.Create, "account-service-rollout"), (StepOperation.Create, "payment-service-rollout"),
            (StepOperation.Delete, "account-service"), (StepOperation.Delete, "payment-service")], Changed(next));
        Assert.Empty(next.Diagnostics);
    }

    [Fact]
    public async Task The_way_back_is_the_same()
    {
        var automated = await Previews.RunAsync(DeliveredStack.Base, DeliveredStack.Sections);

        var next = await Previews.AfterAsync(automated);

        Assert.Equal([(StepOperation.Create, "account-service"), (StepOperation.Create, "payment-service"),
            (StepOperation.Delete, "account-service-rollout"), (StepOperation.Delete, "payment-service-rollout")], Changed(next));
        Assert.Empty(next.Diagnostics);
    }

    [Fact]
    public async Task A_new_version_changes_the_deployment_that_flagger_watches_and_no_route()
    {
        var (delivery, releases) = (DeliveredStack.Sections[0], DeliveredStack.Sections[1]);
        const string Before = "\"payment-service\": {\"stable\": \"1.0.0\"";

        var next = await Previews.AfterAsync(
            await Previews.OfStackAsync(DeliveredStack.Name),
            delivery,
            (releases.Section, releases.Json.Replace(Before, Before.Replace("1.0.0", "1.1.0", StringComparison.Ordinal), StringComparison.Ordinal)));

        // Autoscaler and budget have the version as a label.
        Assert.Equal(
            ["payment-service-rollout"],
            next.Steps.Where(step => step.Operation is not (StepOperation.Same or StepOperation.Read))
                .Where(step => step.State.Type.StartsWith("kubernetes:", StringComparison.Ordinal))
                .Select(step => step.State.Name)
                .Distinct());
    }

    private static IEnumerable<(StepOperation Operation, string Name)> Changed(Plan plan) => plan.Steps
        .Where(step => step.State.Type == Deployment && step.Operation != StepOperation.Same)
        .Select(step => (step.Operation, step.State.Name))
        .OrderBy(step => step.Operation).ThenBy(step => step.Name, StringComparer.Ordinal);

    private static async Task<Explanation> ExplainedAsync(string from, string to, string path, params (string Name, string Value)[] headers) =>
        new RequestExplainer((await PlannedObjects.OfStackAsync(DeliveredStack.Name)).All).Explain(new ExplainedRequest(from, to)
        {
            Path = path,
            Headers = [.. headers.Select(header => KeyValuePair.Create(header.Name, header.Value))],
        });
}
