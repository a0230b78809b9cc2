using Npgsql;

namespace Payments.Infra.Servers.Tests.Postgres;

/// <summary>The server of the stack local runs with its own files, and lets in whom the plan lets in.</summary>
public sealed class PostgresServerTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    [PostgresFact]
    public async Task Roles_may_be_made_twice() => (await fixture.ServerAsync()).RunRoles().Succeeded();

    [PostgresFact]
    public async Task A_service_logs_in_with_what_its_pod_gets_and_owns_its_database() => await EachAsync(async (login, _) =>
    {
        await using var source = login.Source();
        await using var command = source.CreateCommand(
            "CREATE TABLE mine (id int); DROP TABLE mine; "
            + "SELECT datname || ', owned by ' || pg_get_userbyid(datdba) || ', for ' || current_user FROM pg_database WHERE datname = current_database()");

        Assert.Equal($"{login.Database}, owned by {login.Database}, for {login.Database}", await command.ExecuteScalarAsync());
    });

    [PostgresFact]
    public async Task A_service_is_let_into_no_other_database() => await EachAsync(async (login, others) =>
    {
        foreach (var other in others.Append("postgres").Append("template1"))
        {
            await using var source = login.Source(other);
            var refusal = await Assert.ThrowsAsync<PostgresException>(async () => await source.OpenConnectionAsync());
            Assert.Contains(refusal.SqlState, new[] { PostgresErrorCodes.InvalidAuthorizationSpecification, PostgresErrorCodes.InsufficientPrivilege });
        }
    });

    [PostgresFact]
    public async Task Nobody_is_let_in_without_tls() => await EachAsync(async (login, _) =>
    {
        await using var source = login.Source(encryption: SslMode.Disable);
        var refusal = await Assert.ThrowsAsync<PostgresException>(async () => await source.OpenConnectionAsync());
        Assert.Equal(PostgresErrorCodes.InvalidAuthorizationSpecification, refusal.SqlState);
    });

    [PostgresFact]
    public async Task A_client_takes_no_server_of_another_name() => await EachAsync(async (login, _) =>
    {
        await using var source = login.Source(host: "postgres-rw.elsewhere.svc.cluster.local");
        await Assert.ThrowsAnyAsync<NpgsqlException>(async () => await source.OpenConnectionAsync());
    });

    [PostgresFact]
    public async Task Nobody_is_let_in_with_the_password_of_another()
    {
        var server = await fixture.ServerAsync();
        using var other = new PostgresLogin(server, PostgresLogin.Services(server).Last());
        using var login = new PostgresLogin(server, PostgresLogin.Services(server).First());
        await using var source = login.Source(password: other.Password);

        var refusal = await Assert.ThrowsAsync<PostgresException>(async () => await source.OpenConnectionAsync());
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
    }

    private async Task EachAsync(Func<PostgresLogin, IEnumerable<string>, Task> test)
    {
        var server = await fixture.ServerAsync();
        var logins = PostgresLogin.Services(server).Select(service => new PostgresLogin(server, service)).ToList();
        Assert.NotEmpty(logins);
        foreach (var login in logins)
        {
            await test(login, logins.Where(other => other != login).Select(other => other.Database));
        }

        logins.ForEach(login => login.Dispose());
    }
}
