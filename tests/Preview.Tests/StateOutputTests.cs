using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Tests;

/// <summary>What <c>--save</c> writes.</summary>
public sealed class StateOutputTests
{
    private const string Secret = "correct horse";

    [Fact]
    public async Task A_plan_against_what_it_would_lead_to_changes_nothing()
    {
        var next = await ProgramClient.RunAsync(ThingAsync, await ProgramClient.RunAsync(ThingAsync));

        Assert.All(next.Steps, step => Assert.Equal(StepOperation.Same, step.Operation));
    }

    [Fact]
    public async Task A_saved_state_holds_no_secret()
    {
        var state = StateOutput.Write(await ProgramClient.RunAsync(ThingAsync));

        Assert.Contains("\"ciphertext\": \"\"", state, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, state, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_state_does_not_pass_for_one_of_a_deployment()
    {
        var manifest = JsonNode.Parse(StateOutput.Write(await ProgramClient.RunAsync(ThingAsync)))!["deployment"]!["manifest"]!;

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(manifest["version"]!.GetValue<string>())));
        Assert.NotEqual(hash, manifest["magic"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_outputs_of_the_stack_are_saved()
    {
        var plan = await ProgramClient.RunAsync(client => client.Monitor.RegisterResourceOutputsAsync(new()
        {
            Urn = ProgramClient.StackUrn,
            Outputs = new() { Fields = { ["address"] = Value.ForString("10.0.0.1") } },
        }).ResponseAsync);

        var stack = Assert.Single(SavedState.Of(plan).Resources);
        Assert.Equal(new PropertyValue.Text("10.0.0.1"), stack.Outputs["address"]);
    }

    private static Task ThingAsync(ProgramClient client) => client.CustomAsync("test:index:Thing", "thing", request =>
    {
        request.Object.Fields["plain"] = Value.ForString("text");
        request.Object.Fields["unknown"] = Value.ForString("04da6b54-80e4-46f7-96ec-b56ff0331ba9");
        request.Object.Fields["secret"] = Value.ForStruct(new()
        {
            Fields = { ["4dabf18193072939515e22adb298388d"] = Value.ForString("1b47061264138c4ac30d75fd1eb44270"), ["value"] = Value.ForString(Secret) },
        });
    });
}
