using Payments.Infra.Servers.Tests.Plans;
using Payments.Infra.Servers.Tests.Pods;
using StackExchange.Redis;

namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>
/// A rotation of passwords changes over without a pause and without a restart: the server reads its users again. That is asked of it by a user of
/// the tests, as a login with the certificate of the plan's job needs Valkey 9.
/// </summary>
public sealed class RedisRotationTests
{
    private const string Users = "/etc/valkey/acl/users.acl";

    [RedisFact]
    public async Task Pods_of_before_and_after_work_side_by_side_until_the_next_rotation()
    {
        using var server = await RedisPod.CreateAsync();
        server.Pod.Change(Users, WithTester);
        await server.StartAsync();
        var service = RedisLogin.Services(server).First();
        using var before = new RedisLogin(server, service);
        await using var connection = await before.ConnectAsync();
        await connection.GetDatabase().StringSetAsync($"{before.Prefix}kept", "before");

        var first = await RotateAsync(server, 1);
        Assert.Equal("before", await ReadAsync(server, service, first));
        Assert.Equal("before", await ReadAsync(server, service, server.Files));
        Assert.Equal("before", await connection.GetDatabase().StringGetAsync($"{before.Prefix}kept"));

        var second = await RotateAsync(server, 2);
        Assert.Equal("before", await ReadAsync(server, service, first));
        Assert.Equal("before", await ReadAsync(server, service, second));
        await Assert.ThrowsAsync<RedisConnectionException>(() => ReadAsync(server, service, server.Files));
    }

    /// <summary>Gives the server the users of the plan after a rotation. They reach its volume as the kubelet brings them there.</summary>
    private static async Task<PlannedFiles> RotateAsync(RedisPod server, int rotation)
    {
        var files = new PlannedFiles(await PlannedStack.OfAsync("local", ("data", $$"""{"rotation":{{rotation}}}""")), server.Files.Authority);
        server.Pod.Change(Users, _ => WithTester(files.OfSecret("data", "redis-acl")["users.acl"]));
        Assert.Equal(
            "OK",
            server.Pod.Run(
                ["valkey-cli", "-e", "--tls", "--cacert", "/etc/valkey/tls/ca.crt", "--user", "tester", "--pass", "none", "--no-auth-warning", "ACL", "LOAD"])
                .Succeeded().Output.Trim());
        return files;
    }

    private static string WithTester(string users) => $"{users}user tester on nopass -@all +acl|load\n";

    private static async Task<string?> ReadAsync(RedisPod server, string service, PlannedFiles files)
    {
        using var login = new RedisLogin(server, service, files);
        await using var connection = await login.ConnectAsync();
        return await connection.GetDatabase().StringGetAsync($"{login.Prefix}kept");
    }
}
