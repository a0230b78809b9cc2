using System.Globalization;
using Payments.Infra.Servers.Tests.Plans;
using Payments.Infra.Servers.Tests.Pods;
using Payments.Infra.Servers.Tests.Processes;

namespace Payments.Infra.Servers.Tests.Postgres;

/// <summary>
/// The job that makes roles in mode azure, where the administrator is no superuser. Azure's server is stood in for by one of this machine: its
/// name and its authority are the test's, as a plan does not know them.
/// </summary>
public sealed class PostgresRolesTests
{
    private const string Rules = "local all all trust\nhostssl all all all scram-sha-256\n";

    [PostgresFact]
    public async Task An_administrator_who_is_no_superuser_makes_the_roles_and_may_do_so_twice()
    {
        using var server = await PostgresPod.CreateAsync();
        using var authority = new TestAuthority();
        using var job = Container.Of(
            new PlannedFiles(await PlannedStack.OfAsync("prod", ("data", """{"postgres":{"mode":"azure"}}""")), authority), "Job", "data", "postgres-roles");
        job.Variables["PGHOST"] = "postgres-rw.data.svc";
        job.Variables["PGHOSTADDR"] = "127.0.0.1";
        job.Variables["PGPORT"] = server.Port.ToString(CultureInfo.InvariantCulture);
        job.Variables["PGSSLROOTCERT"] = server.Pod.PathOf("/etc/postgres/tls/ca.crt");
        await StartAsync(server, job);

        job.Run().Succeeded();
        job.Run().Succeeded();

        var roles = Directory.GetFiles(job.PathOf("/etc/postgres/roles")).Select(file => Path.GetFileName(file)!).ToList();
        Assert.NotEmpty(roles);
        foreach (var role in roles)
        {
            Assert.Equal(role, Login(job, role, role).Succeeded().Output.Trim());
            Assert.All(roles.Where(other => other != role), other =>
                Assert.Contains("permission denied for database", Login(job, role, other).Errors, StringComparison.Ordinal));
        }
    }

    private static async Task StartAsync(PostgresPod server, Container job)
    {
        server.Initialize();
        var rules = server.Pod.PathOf("/var/lib/postgresql/data/rules.conf");
        await File.WriteAllTextAsync(rules, Rules);
        await server.StartAsync($"hba_file={rules}");
        var password = await File.ReadAllTextAsync(job.PathOf("/etc/postgres/admin/password"));
        server.Pod.Run(
            ["psql", "--username=postgres", "--command", $"CREATE ROLE {job.Variables["PGUSER"]} LOGIN CREATEROLE CREATEDB PASSWORD '{password}'"]).Succeeded();
    }

    private static Answer Login(Container job, string role, string database) => job.Run(
    [
        "/bin/sh", "-c", $"PGPASSWORD=\"$(cat /etc/postgres/roles/{role})\" psql --no-psqlrc --tuples-only --username={role} --dbname={database} "
            + "--command='CREATE TABLE IF NOT EXISTS mine (id int)' --command='SELECT current_user' --quiet",
    ]);
}
