namespace Payments.Infra.Servers.Tests.Postgres;

/// <summary>What docs/restore/postgres.md says for one's own machine brings back what was lost.</summary>
public sealed class PostgresRestoreTests
{
    private const string Part = "One's own machine";

    [PostgresFact]
    public async Task A_dump_brings_back_a_volume_that_was_lost()
    {
        using var pod = await PostgresPod.SetUpAsync();
        var services = PostgresLogin.Services(pod).ToList();
        foreach (var service in services)
        {
            await pod.AskAsync(
                service,
                $"CREATE TABLE kept (id int PRIMARY KEY, text text); INSERT INTO kept SELECT i, '{service} ' || i FROM generate_series(1, 1000) i");
        }

        var dump = pod.Pod.Run(Runbook.InPod(Command(" > dump.sql"))).Succeeded().Output;
        pod.Lose();
        pod.Initialize();
        await pod.StartAsync();
        var load = pod.Pod.Run(Runbook.InPod(Command(" < dump.sql")), dump).Succeeded();

        Assert.Equal(["role \"postgres\" already exists"], Errors(load.Errors));
        foreach (var service in services)
        {
            Assert.Equal($"{service} 1000", await pod.AskAsync(service, "SELECT text FROM kept WHERE id = (SELECT count(*) FROM kept)"));
        }

        // The job runs again at the next update, and finds everything there.
        pod.RunRoles().Succeeded();
        Assert.Equal(1000L, await pod.AskAsync(services[0], "SELECT count(*) FROM kept"));
    }

    private static string Command(string ending) =>
        Assert.Single(Runbook.Commands("restore/postgres.md", Part), command => command.EndsWith(ending, StringComparison.Ordinal));

    private static IEnumerable<string> Errors(string text) =>
        text.Split('\n').Select(line => line.Split("ERROR: ")).Where(line => line.Length > 1).Select(line => line[1].Trim());
}
