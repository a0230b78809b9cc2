using Google.Protobuf.WellKnownTypes;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Tests;

/// <summary>What a program asks a cloud for is unknown in a preview, and the deployed value tells what an update would find.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class UnaskedValueTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Type = "demo:index:Thing";
    private const string Cluster = $"urn:pulumi:dev::demo::{Type}::cluster";
    private const string User = $"urn:pulumi:dev::demo::{Type}::user";

    [Fact]
    public async Task A_value_stays_where_nothing_changes_that_it_depends_on() => Assert.Equal(StepOperation.Same, await UserStepAsync(clusterSize: "1"));

    [Fact]
    public async Task A_value_may_be_another_where_something_changes_that_it_depends_on() =>
        Assert.Equal(StepOperation.Update, await UserStepAsync(clusterSize: "2"));

    private static async Task<StepOperation> UserStepAsync(string clusterSize)
    {
        var plan = await ProgramClient.RunAsync(
            async client =>
            {
                await client.CustomAsync(Type, "cluster", request => request.Object.Fields["size"] = Value.ForString(clusterSize));
                await client.CustomAsync(Type, "user", request =>
                {
                    request.Object.Fields["issuer"] = Value.ForList(Value.ForString(Unknown));
                    request.PropertyDependencies["issuer"] = new() { Urns = { Cluster } };
                });
            },
            ProgramClient.Stack(),
            new() { Baseline = new([Deployed(Cluster, "size", Text("1")), Deployed(User, "issuer", new PropertyValue.List([Text("i")]))]) });
        return plan.Steps.Single(step => step.State.Urn == User).Operation;
    }

    private static PropertyValue.Text Text(string text) => new(text);

    private static ResourceState Deployed(string urn, string key, PropertyValue value) => new()
    {
        Urn = urn,
        Type = Type,
        Custom = true,
        Id = "id",
        Parent = ProgramClient.StackUrn,
        Provider = "urn:pulumi:dev::demo::pulumi:providers:demo::default::id",
        Inputs = PropertyValue.Map.Empty.With(key, value),
        Outputs = PropertyValue.Map.Empty.With(key, value),
    };
}
