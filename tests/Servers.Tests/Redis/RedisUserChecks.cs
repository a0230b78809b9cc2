using StackExchange.Redis;

namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>What holds of the users of a server, however it was set up.</summary>
internal static class RedisUserChecks
{
    private static readonly string[][] Dangerous =
    [
        ["FLUSHALL"], ["FLUSHDB"], ["KEYS", "*"], ["CONFIG", "GET", "*"], ["SHUTDOWN"], ["ACL", "LIST"], ["SAVE"],
        ["REPLICAOF", "NO", "ONE"], ["CLIENT", "LIST"], ["MODULE", "LIST"], ["SLOWLOG", "GET"],
    ];

    /// <summary>Each service logs in with what its pod gets, and reads what it writes.</summary>
    public static Task KeepTheirKeysAsync(RedisPod server) => EachAsync(server, async (login, _) =>
    {
        await using var connection = await login.ConnectAsync();
        var database = connection.GetDatabase();
        await database.StringSetAsync($"{login.Prefix}key", "value");
        Assert.Equal("value", await database.StringGetAsync($"{login.Prefix}key"));
    });

    /// <summary>No service reads, writes or hears of what belongs to another.</summary>
    public static Task ReachNoOthersAsync(RedisPod server) => EachAsync(server, async (login, others) =>
    {
        await using var connection = await login.ConnectAsync();
        var database = connection.GetDatabase();
        foreach (var other in others.Append("ratelimit:").Append(""))
        {
            await RefusedAsync(() => database.StringGetAsync($"{other}key"));
            await RefusedAsync(() => database.StringSetAsync($"{other}key", "value"));
            await RefusedAsync(() => database.ExecuteAsync("PUBLISH", $"{other}channel", "news"));
        }
    });

    /// <summary>No service may do what manages the server, or what stops it for the others.</summary>
    public static Task ManageNothingAsync(RedisPod server) => EachAsync(server, async (login, _) =>
    {
        await using var connection = await login.ConnectAsync();
        foreach (var command in Dangerous)
        {
            await RefusedAsync(() => connection.GetDatabase().ExecuteAsync(command[0], command[1..]));
        }
    });

    /// <summary>Runs a check as each service.</summary>
    public static async Task EachAsync(RedisPod server, Func<RedisLogin, IEnumerable<string>, Task> check)
    {
        var logins = RedisLogin.Services(server).Select(service => new RedisLogin(server, service)).ToList();
        Assert.NotEmpty(logins);
        foreach (var login in logins)
        {
            await check(login, logins.Where(other => other != login).Select(other => other.Prefix));
        }

        logins.ForEach(login => login.Dispose());
    }

    private static async Task RefusedAsync(Func<Task> request) =>
        Assert.StartsWith("NOPERM", (await Assert.ThrowsAsync<RedisServerException>(request)).Message, StringComparison.Ordinal);
}
