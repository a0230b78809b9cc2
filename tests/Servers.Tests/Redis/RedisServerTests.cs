using StackExchange.Redis;

namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>The server of the stack local runs with its own configuration and users, and lets in whom the plan lets in.</summary>
public sealed class RedisServerTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    [RedisFact]
    public async Task A_service_logs_in_with_what_its_pod_gets() => await RedisUserChecks.KeepTheirKeysAsync(await fixture.ServerAsync());

    [RedisFact]
    public async Task A_service_reaches_nothing_of_another() => await RedisUserChecks.ReachNoOthersAsync(await fixture.ServerAsync());

    [RedisFact]
    public async Task A_service_manages_nothing() => await RedisUserChecks.ManageNothingAsync(await fixture.ServerAsync());

    [RedisFact]
    public async Task Nobody_is_answered_without_tls()
    {
        var server = await fixture.ServerAsync();
        using var client = new System.Net.Sockets.TcpClient("127.0.0.1", int.Parse(server.Port, System.Globalization.CultureInfo.InvariantCulture));
        await client.GetStream().WriteAsync("PING\r\n"u8.ToArray());

        var answer = await Record.ExceptionAsync(async () => Assert.Equal(0, await client.GetStream().ReadAsync(new byte[16])));
        Assert.True(answer is null or IOException, "The connection ends with no answer.");
    }

    [RedisFact]
    public async Task A_client_takes_no_server_of_another_name() =>
        await RefusedAsync(options => options.SslHost = "redis.elsewhere.svc.cluster.local");

    [RedisTheory]
    [InlineData("")]
    [InlineData("default")]
    [InlineData("ratelimit")]
    [InlineData("exporter")]
    public async Task Nobody_is_let_in_with_a_password_that_is_not_theirs(string user) =>
        await RefusedAsync(options => (options.User, options.Password) = (user, user.Length > 0 ? "none" : ""));

    [RedisFact]
    public async Task The_user_of_probes_may_ask_for_a_pong_and_nothing_else()
    {
        var server = await fixture.ServerAsync();
        string[] login = ["valkey-cli", "-e", "--tls", "--cacert", "/etc/valkey/tls/ca.crt", "--user", "probe", "--pass", "none", "--no-auth-warning"];

        Assert.Equal("PONG", server.Pod.Run([.. login, "ping"]).Succeeded().Output.Trim());
        foreach (var command in new[] { "INFO", "DBSIZE", "GET key", "CLIENT LIST", "SCAN 0", "PUBSUB CHANNELS", "COMMAND" })
        {
            Assert.StartsWith("NOPERM", server.Pod.Run([.. login, .. command.Split(' ')]).Errors, StringComparison.Ordinal);
        }
    }

    [RedisFact]
    public async Task What_an_older_server_does_not_know_is_what_the_plan_asks_of_a_newer_one() => Assert.All(
        (await fixture.ServerAsync()).LeftOut, directive => Assert.Contains(directive, new[] { "tls-auth-clients-user", "tls-auto-reload-interval" }));

    private async Task RefusedAsync(Action<ConfigurationOptions> change)
    {
        var server = await fixture.ServerAsync();
        using var login = new RedisLogin(server, RedisLogin.Services(server).First());

        await Assert.ThrowsAsync<RedisConnectionException>(() => login.ConnectAsync(change));
    }
}
