using System.Globalization;

namespace Payments.Infra.Servers.Tests.Postgres;

/// <summary>
/// What mode operator restores from, a copy of the volume and the log since then, brings back a moment that is named to the second. The operator
/// and its plugin, which move both to and from Azure, do not run here; nor is the moment in the form of docs/restore/postgres.md, which the
/// operator rewrites into PostgreSQL's own.
/// </summary>
public sealed class PostgresRecoveryTests
{
    private const string Data = "/var/lib/postgresql/data";

    [PostgresFact]
    public async Task A_cluster_comes_back_as_it_was_at_the_moment_that_is_named()
    {
        using var pod = await PostgresPod.SetUpAsync();
        var (archive, backup) = (pod.Pod.PathOf($"{Data}/archive"), pod.Pod.PathOf($"{Data}/backup"));
        var service = PostgresLogin.Services(pod).First();
        await ArchiveAsync(pod, archive);
        pod.Pod.Run(["pg_basebackup", "--username=postgres", "--no-password", $"--pgdata={backup}", "--wal-method=none"]).Succeeded();
        await pod.AskAsync(service, "CREATE TABLE kept AS SELECT 'before' AS text");

        var moment = await MomentAsync(pod, service);
        await pod.AskAsync(service, "UPDATE kept SET text = 'damaged'");
        var written = Path.Combine(archive, Ask(pod, "SELECT pg_walfile_name(pg_switch_wal())"));
        await pod.Server.UntilAsync(() => File.Exists(written));

        pod.Stop();
        Directory.Delete(pod.Pod.Variables["PGDATA"], recursive: true);
        Directory.Move(backup, pod.Pod.Variables["PGDATA"]);
        await File.WriteAllTextAsync(Path.Combine(pod.Pod.Variables["PGDATA"], "recovery.signal"), "");
        await pod.StartAsync(
            $"restore_command=cp {archive}/%f %p", $"recovery_target_time={moment}", "recovery_target_action=promote", $"hba_file={RulesOf(pod)}");
        await pod.Server.UntilAsync(() => Ask(pod, "SELECT pg_is_in_recovery()") == "f");

        Assert.Equal("before", await pod.AskAsync(service, "SELECT text FROM kept"));
    }

    private static async Task ArchiveAsync(PostgresPod pod, string archive)
    {
        pod.Stop();
        pod.Pod.Run(["mkdir", archive]).Succeeded();
        var rules = await File.ReadAllTextAsync(pod.Pod.PathOf("/etc/postgres/config/pg_hba.conf"));
        await File.WriteAllTextAsync(RulesOf(pod), $"local all postgres trust\nlocal replication postgres trust\n{rules}");
        await pod.StartAsync("archive_mode=on", $"archive_command=cp %p {archive}/%f", $"hba_file={RulesOf(pod)}");
    }

    private static string Ask(PostgresPod pod, string statement) =>
        pod.Pod.Run(["psql", "--username=postgres", "--no-psqlrc", "--tuples-only", "--no-align", "--command", statement]).Succeeded().Output.Trim();

    private static string RulesOf(PostgresPod pod) => pod.Pod.PathOf($"{Data}/rules.conf");

    /// <summary>A whole second after what was written, and before what is written next.</summary>
    private static async Task<string> MomentAsync(PostgresPod pod, string service)
    {
        var moment = ((DateTime)(await pod.AskAsync(service, "SELECT date_trunc('second', now() AT TIME ZONE 'UTC') + interval '1 second'"))!);
        await pod.Server.UntilAsync(() => DateTime.UtcNow > moment.AddMilliseconds(100));
        return moment.ToString("yyyy-MM-dd HH:mm:ss'+00'", CultureInfo.InvariantCulture);
    }
}
