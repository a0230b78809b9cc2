using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output;

namespace Payments.Infra.Preview.Tests;

/// <summary>Resources that change hands: what was only read is managed now, or the other way round, or another one is meant.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class TakeoverTests
{
    private const string Widget = "demo:index:Widget";

    [Fact]
    public async Task What_is_read_under_another_id_takes_the_place_of_what_was_managed()
    {
        var step = await StepAsync(Create, Read("other"));

        Assert.Equal((StepOperation.Replace, true, true), (step.Operation, step.OldState!.Delete, step.NewState!.External));
    }

    [Fact]
    public async Task What_is_read_under_its_own_id_is_let_go_and_stays()
    {
        var step = await StepAsync(Import("w-1"), Read("w-1"));

        Assert.Equal((StepOperation.Read, true), (step.Operation, step.NewState!.External));
    }

    [Fact]
    public async Task What_was_only_read_is_made_anew_to_be_managed() => Assert.Equal(StepOperation.Replace, (await StepAsync(Read("w-1"), Create)).Operation);

    [Fact]
    public async Task What_is_no_longer_read_is_forgotten()
    {
        var step = await StepAsync(Read("w-1"), _ => Task.CompletedTask);

        Assert.Equal((StepOperation.Discard, null), (step.Operation, step.NewState));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_import_takes_the_place_of_what_has_another_id(bool isManaged)
    {
        var step = await StepAsync(isManaged ? Create : Read("w-1"), Import("other"));

        Assert.Equal((StepOperation.Replace, "other", false), (step.Operation, step.NewState!.Id, step.NewState.External));
    }

    [Fact]
    public async Task A_replacement_by_what_exists_has_a_step_that_finds_it()
    {
        Assert.Equal(["same", "read-replacement", "replace"], await OperationsAsync(Read("other")));
        Assert.Equal(["same", "import-replacement", "replace"], await OperationsAsync(Import("other")));
    }

    [Fact]
    public async Task A_program_gets_the_id_that_an_import_finds()
    {
        var id = "";
        await ProgramClient.RunAsync(async client => id = (await client.CustomAsync(
            "random:index/randomInteger:RandomInteger", "i", request =>
            {
                request.ImportId = "5,1,10";
                (request.Object.Fields["min"], request.Object.Fields["max"]) = (Value.ForNumber(1), Value.ForNumber(10));
            })).Id);

        Assert.Equal("5", id);
    }

    [Fact]
    public async Task What_an_import_finds_is_shown_in_place_of_what_the_program_says()
    {
        var plan = await ProgramClient.RunAsync(client => client.CustomAsync("random:index/randomInteger:RandomInteger", "i", request =>
        {
            request.ImportId = "5,1,10";
            (request.Object.Fields["min"], request.Object.Fields["max"]) = (Value.ForNumber(1), Value.ForNumber(9));
        }));
        using var writer = new StringWriter();
        DiffOutput.Write(plan, new PlainTextSink(writer));

        Assert.Matches(@"\(import\)\n +\[id=5\]\n.*\n +max: 10\n", writer.ToString());
    }

    [Fact]
    public async Task What_takes_a_place_is_counted_as_a_replacement() => Assert.Equal(
        """{"replace":1,"same":1}""",
        JsonNode.Parse(JsonOutput.Write(await PlanAsync(Create, Read("other"))))!["changeSummary"]!.ToJsonString());

    private static Task Create(ProgramClient client) => client.CustomAsync(Widget, "w");

    private static Func<ProgramClient, Task> Import(string id) => client => client.CustomAsync(Widget, "w", request => request.ImportId = id);

    private static Func<ProgramClient, Task> Read(string id) => async client => await client.Monitor.ReadResourceAsync(
        new() { Type = Widget, Name = "w", Id = id, Parent = ProgramClient.StackUrn, Properties = new() });

    private static async Task<IEnumerable<string>> OperationsAsync(Func<ProgramClient, Task> after) =>
        JsonNode.Parse(JsonOutput.Write(await PlanAsync(Create, after)))!["steps"]!.AsArray().Select(step => step!["op"]!.GetValue<string>());

    private static async Task<PlanStep> StepAsync(Func<ProgramClient, Task> before, Func<ProgramClient, Task> after) =>
        (await PlanAsync(before, after)).Steps.Last(step => step.State.Type == Widget);

    private static async Task<Plan> PlanAsync(Func<ProgramClient, Task> before, Func<ProgramClient, Task> after) =>
        await ProgramClient.RunAsync(after, await ProgramClient.RunAsync(before));
}
