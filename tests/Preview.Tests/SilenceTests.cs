using Payments.Infra.Preview.Engine;
using Pulumirpc;

namespace Payments.Infra.Preview.Tests;

/// <summary>A program that hangs is named.</summary>
public sealed class SilenceTests
{
    private Action tick = () => { };
    private readonly Heard heard = new();

    [Fact]
    public async Task A_program_that_makes_no_call_is_said_to_be_silent_and_where_it_stands()
    {
        await RunAsync(async client =>
        {
            await client.CustomAsync("test:index:Thing", "thing");
            Wait();
        });

        Assert.Equal(
            "The program has made no call for 30 seconds. It has registered 2 resources; its last call was RegisterResource test:index:Thing 'thing'. " +
            "It may wait for an output or a promise that never gets a value. Ctrl+C ends it.",
            Assert.Single(heard.Waiting));
    }

    [Fact]
    public async Task What_a_program_says_of_its_waiting_is_told()
    {
        await RunAsync(async client =>
        {
            await client.Engine.LogAsync(new LogRequest { Severity = LogSeverity.Info, Message = "b waits for a", Ephemeral = true });
            Wait();
        });

        Assert.Equal(["b waits for a"], heard.Moments);
        Assert.EndsWith("It said last: b waits for a", Assert.Single(heard.Waiting), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_goes_on_is_not_silent()
    {
        await RunAsync(async client =>
        {
            tick();
            await client.CustomAsync("test:index:Thing", "thing");
            tick();
        });

        Assert.Empty(heard.Waiting);
    }

    [Fact]
    public async Task What_is_planned_is_told_one_by_one()
    {
        await RunAsync(client => client.CustomAsync("test:index:Thing", "thing"));

        Assert.Equal(["demo-dev", "thing"], heard.Urns.Select(Engine.Urns.NameOf));
    }

    /// <summary>The calls before it end the first half minute.</summary>
    private void Wait()
    {
        tick();
        tick();
    }

    private Task<Plan> RunAsync(Func<ProgramClient, Task> program) =>
        ProgramClient.RunAsync(program, ProgramClient.Stack(), new()
        {
            Observer = heard,
            Every = (_, action) =>
            {
                tick = action;
                return Task.CompletedTask;
            },
        });

    private sealed class Heard : IPlanObserver
    {
        public List<string> Urns { get; } = [];

        public List<string> Moments { get; } = [];

        public List<string> Waiting { get; } = [];

        public void Planned(string urn) => Urns.Add(urn);

        public void Said(string message) => Moments.Add(message);

        public void Waits(string message) => Waiting.Add(message);
    }
}
