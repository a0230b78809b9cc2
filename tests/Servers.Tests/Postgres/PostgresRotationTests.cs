using Npgsql;
using Payments.Infra.Servers.Tests.Pods;

namespace Payments.Infra.Servers.Tests.Postgres;

/// <summary>A rotation of passwords changes over without a pause: the login of before is good while pods change, and gone after the next one.</summary>
public sealed class PostgresRotationTests
{
    [PostgresFact]
    public async Task Pods_of_before_and_after_work_side_by_side_until_the_next_rotation()
    {
        using var server = await PostgresPod.SetUpAsync();
        var service = PostgresLogin.Services(server).First();
        var (first, second) = (await server.AfterAsync(1), await server.AfterAsync(2));
        await server.AskAsync(service, "CREATE TABLE kept AS SELECT 'before' AS text");
        await Assert.ThrowsAsync<PostgresException>(() => AskAsync(server, service, first, "SELECT 1"));

        server.RunRoles(first).Succeeded();
        Assert.Equal("before", await AskAsync(server, service, server.Files, "SELECT text FROM kept"));
        Assert.Equal("before", await AskAsync(server, service, first, "SELECT text FROM kept"));
        await AskAsync(server, service, first, "ALTER TABLE kept ADD COLUMN more int; CREATE TABLE made_after (id int)");
        Assert.Equal(0L, await AskAsync(server, service, server.Files, "SELECT count(*) FROM made_after"));

        server.RunRoles(second).Succeeded();
        Assert.Equal("before", await AskAsync(server, service, first, "SELECT text FROM kept"));
        Assert.Equal("before", await AskAsync(server, service, second, "SELECT text FROM kept"));
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(server, service, server.Files, "SELECT 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
    }

    private static async Task<object?> AskAsync(PostgresPod server, string service, PlannedFiles files, string statement)
    {
        using var login = new PostgresLogin(server, service, files);
        await using var source = login.Source();
        await using var command = source.CreateCommand(statement);
        return await command.ExecuteScalarAsync();
    }
}
