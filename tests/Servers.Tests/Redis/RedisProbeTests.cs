namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>The probe of the plan's pods, run against a server in the states that it goes through.</summary>
public sealed class RedisProbeTests
{
    [RedisFact]
    public async Task A_server_is_ready_when_it_answers_and_not_before()
    {
        using var pod = await RedisPod.CreateAsync();
        Assert.NotEqual(0, pod.Pod.Probe("readinessProbe").Code);

        await pod.StartAsync();
        Assert.Equal("PONG", pod.Pod.Probe("readinessProbe").Output.Trim());

        pod.Server.Stop();
        Assert.NotEqual(0, pod.Pod.Probe("readinessProbe").Code);
    }

    [RedisFact]
    public async Task A_server_that_still_reads_its_data_is_not_ready()
    {
        using var pod = await RedisPod.CreateAsync();
        await pod.StartAsync();
        await RedisData.WriteAsync(pod, keys: 20_000);
        pod.Server.Stop();
        await pod.BeginAsync("--key-load-delay", "200", "--loading-process-events-interval-bytes", "1024");

        var answer = pod.Pod.Probe("readinessProbe");
        Assert.NotEqual(0, answer.Code);
        Assert.Contains("LOADING", answer.Errors, StringComparison.Ordinal);
        await pod.Server.UntilAsync(() => pod.Pod.Probe("readinessProbe").Code == 0);
    }

    [RedisFact]
    public async Task A_server_that_refuses_the_login_of_the_probe_is_not_ready()
    {
        using var pod = await RedisPod.CreateAsync();
        pod.Pod.Change("/etc/valkey/acl/users.acl", WithoutProbe);
        await pod.BeginAsync();

        var answer = pod.Pod.Probe("readinessProbe");
        Assert.NotEqual(0, answer.Code);
        Assert.Contains("AUTH failed", answer.Errors, StringComparison.Ordinal);
    }

    [RedisFact]
    public async Task The_server_of_counts_is_asked_the_same()
    {
        using var pod = await RedisPod.CreateAsync("prod", "redis-counts");
        await pod.StartAsync();

        Assert.Equal("PONG", pod.Pod.Probe("readinessProbe").Output.Trim());
    }

    private static string WithoutProbe(string users) =>
        string.Join('\n', users.Split('\n').Where(line => !line.StartsWith("user probe ", StringComparison.Ordinal)));
}
