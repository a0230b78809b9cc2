using Payments.Infra.Servers.Tests.Plans;

namespace Payments.Infra.Servers.Tests.Postgres;

/// <summary>What the program tells the operator of PostgreSQL is taken by a server, which the operator would start with it.</summary>
public sealed class PostgresClusterTests
{
    /// <summary>Parameters that only newer servers than Debian's know. There are none today.</summary>
    private static readonly string[] LeftOut = [];

    [PostgresFact]
    public async Task A_server_starts_with_the_parameters_of_the_cluster_and_reads_its_rules()
    {
        foreach (var stack in new[] { "dev", "prod" })
        {
            var cluster = await ClusterAsync(stack);
            using var pod = await PostgresPod.CreateAsync();
            pod.Initialize();
            var rules = pod.Pod.PathOf("/var/lib/postgresql/data/pg_hba.conf");
            await File.WriteAllTextAsync(rules, string.Join('\n', ["local all all trust", .. cluster["pg_hba"]!.AsArray().Select(rule => (string)rule!), ""]));
            await pod.StartAsync([.. Parameters(cluster).Select(parameter => $"{parameter.Name}={parameter.Value}"), $"hba_file={rules}"]);

            Assert.Equal("", Ask(pod, "SELECT error FROM pg_hba_file_rules WHERE error IS NOT NULL"));
            Assert.Equal(
                Parameters(cluster).Select(parameter => parameter.Name).Order(StringComparer.Ordinal),
                Ask(pod, "SELECT name FROM pg_settings WHERE source = 'command line' AND pending_restart = false").Split('\n')
                    .Intersect(Parameters(cluster).Select(parameter => parameter.Name)).Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<(string Name, string Value)> Parameters(JsonNode cluster) => cluster["parameters"]!.AsObject()
        .Where(parameter => !LeftOut.Contains(parameter.Key)).Select(parameter => (parameter.Key, (string)parameter.Value!));

    private static async Task<JsonNode> ClusterAsync(string stack) =>
        (await PlannedStack.OfAsync(stack)).OfKind("Cluster").Single(item => item["spec"]!["postgresql"] is not null)["spec"]!["postgresql"]!;

    private static string Ask(PostgresPod pod, string statement) =>
        pod.Pod.Run(["psql", "--username=postgres", "--no-psqlrc", "--tuples-only", "--no-align", "--command", statement]).Output.Trim();
}
