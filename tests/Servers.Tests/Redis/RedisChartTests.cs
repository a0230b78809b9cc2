namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>The server that the chart makes runs with the values of the stack dev, and lets in whom the plan lets in.</summary>
public sealed class RedisChartTests
{
    [RedisFact]
    public async Task Services_keep_their_keys_reach_no_others_and_manage_nothing()
    {
        using var server = await RedisChartPod.CreateAsync();
        await server.StartAsync();

        await RedisUserChecks.KeepTheirKeysAsync(server);
        await RedisUserChecks.ReachNoOthersAsync(server);
        await RedisUserChecks.ManageNothingAsync(server);
    }

    [RedisFact]
    public async Task It_is_not_ready_without_a_login_for_the_probe()
    {
        using var server = await RedisChartPod.CreateAsync();
        server.Pod.Change("/etc/valkey/acl/users.acl", WithoutProbe);
        await server.BeginAsync();

        Assert.NotEqual(0, server.Pod.Probe("readinessProbe").Code);
    }

    private static string WithoutProbe(string users) =>
        string.Join('\n', users.Split('\n').Where(line => !line.StartsWith("user probe ", StringComparison.Ordinal)));
}
