namespace Payments.Infra.Servers.Tests.Postgres;

/// <summary>The probes of the plan's pod, run against a server in the states that it goes through.</summary>
public sealed class PostgresProbeTests
{
    [PostgresFact]
    public async Task A_server_is_ready_when_clients_reach_it_and_not_before()
    {
        using var pod = await PostgresPod.CreateAsync();
        pod.Initialize();
        Assert.NotEqual(0, pod.Pod.Probe("readinessProbe").Code);

        await pod.StartAsync();
        Assert.Equal(0, pod.Pod.Probe("startupProbe").Code);

        pod.Stop();
        Assert.NotEqual(0, pod.Pod.Probe("readinessProbe").Code);
    }

    [PostgresFact]
    public async Task The_server_that_the_image_starts_to_set_itself_up_is_not_ready()
    {
        using var pod = await PostgresPod.CreateAsync();
        pod.Initialize();
        pod.Begin(addresses: "");
        await pod.Server.UntilAsync(() => pod.Pod.Run(["pg_isready"]).Code == 0);

        Assert.NotEqual(0, pod.Pod.Probe("startupProbe").Code);
        Assert.NotEqual(0, pod.Pod.Probe("readinessProbe").Code);
    }

    [PostgresFact]
    public async Task A_server_that_comes_back_from_a_crash_is_not_ready_before_it_takes_connections()
    {
        using var pod = await PostgresPod.CreateAsync();
        pod.Initialize();
        await pod.StartAsync();
        pod.Server.Kill();
        pod.Pod.Run(["pg_ctl", "stop", "--mode=immediate", "--pgdata", pod.Pod.Variables["PGDATA"]]);
        await File.WriteAllTextAsync(Path.Combine(pod.Pod.Variables["PGDATA"], "standby.signal"), "");
        pod.Begin("127.0.0.1", "hot_standby=off");
        await pod.Server.UntilAsync(() => pod.Server.Log.Contains("entering standby mode", StringComparison.Ordinal));

        var answer = pod.Pod.Probe("readinessProbe");
        Assert.NotEqual(0, answer.Code);
        Assert.Contains("rejecting connections", answer.Output, StringComparison.Ordinal);
    }
}
