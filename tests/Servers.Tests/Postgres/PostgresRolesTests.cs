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
    private const string Logins = "/etc/postgres/logins";
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

        var logins = Directory.GetFiles(job.PathOf(Logins)).Select(file => Path.GetFileName(file)!).ToList();
        Assert.NotEmpty(logins);
        foreach (var login in logins)
        {
            Assert.Equal(RoleOf(login), Login(job, login, RoleOf(login)).Succeeded().Output.Trim());
            Assert.All(logins.Select(RoleOf).Where(other => other != RoleOf(login)), other =>
                Assert.Contains("permission denied for database", Login(job, login, other).Errors, StringComparison.Ordinal));
        }
    }

    private static async Task StartAsync(PostgresPod server, Container job)
    {
        server.Initialize();
        var rules = server.Pod.PathOf("/var/lib/postgresql/data/rules.conf");
        await File.WriteAllTextAsync(rules, Rules);
        await server.StartAsync($"hba_file={rules}");
        var password = await File.ReadAllTextAsync(job.PathOf("/etc/postgres/admin/password"));
        var create = $"CREATE ROLE {job.Variables["POSTGRES_ADMIN"]} LOGIN CREATEROLE CREATEDB PASSWORD '{password}'";
        server.Pod.Run(["psql", "--username=postgres", "--command", create]).Succeeded();
    }

    private static string RoleOf(string login) => login[..login.LastIndexOf('_')];

    private static Answer Login(Container job, string login, string database) => job.Run(
    [
        "/bin/sh", "-c", $"PGPASSWORD=\"$(cat {Logins}/{login})\" psql --no-psqlrc --tuples-only --username={login} --dbname={database} "
            + "--command='CREATE TABLE IF NOT EXISTS mine (id int)' --command='SELECT current_user' --quiet",
    ]);
}
