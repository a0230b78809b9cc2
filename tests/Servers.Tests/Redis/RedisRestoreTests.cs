namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>
/// What has got as far as the log of a server of Redis it still has after its loss, and what docs/restore/redis.md says repairs the log.
/// The log is flushed every second: up to two seconds of what was acknowledged may be missing in it while a disk is slow.
/// </summary>
public sealed class RedisRestoreTests
{
    private const string Log = "/data/appendonlydir";

    [RedisFact]
    public async Task A_server_that_is_lost_comes_back_with_what_its_log_holds()
    {
        using var pod = await RedisPod.CreateAsync();
        await pod.StartAsync();
        await RedisData.WriteAsync(pod, keys: 1000);
        await pod.Server.UntilAsync(() => LogOf(pod).Contains($"{RedisData.LastKey(pod, keys: 1000)}\r\n", StringComparison.Ordinal));

        pod.Server.Kill();
        await pod.StartAsync();

        Assert.Equal(1000, await RedisData.ReadAsync(pod, keys: 1000));
    }

    [RedisFact]
    public async Task A_log_that_is_damaged_is_repaired_up_to_the_damage()
    {
        using var pod = await RedisPod.CreateAsync();
        await pod.StartAsync();
        await RedisData.WriteAsync(pod, keys: 1000);
        pod.Server.Stop();
        Damage(LogFileOf(pod));
        await Assert.ThrowsAnyAsync<Exception>(() => pod.StartAsync());
        Assert.Contains("Bad file format reading the append only file", pod.Server.Log, StringComparison.Ordinal);

        var repair = Assert.Single(
            Runbook.Commands("restore/redis.md", "Valkey"), command => command.StartsWith("valkey-check-aof ", StringComparison.Ordinal));
        pod.Pod.Run(["/bin/sh", "-c", repair], "y\n").Succeeded();
        await pod.StartAsync();

        Assert.InRange(await RedisData.ReadAsync(pod, keys: 1000), 1, 999);
    }

    private static string LogFileOf(RedisPod pod) => Directory.GetFiles(pod.Pod.PathOf(Log), "*.incr.aof").Single();

    private static string LogOf(RedisPod pod)
    {
        using var reader = new StreamReader(new FileStream(LogFileOf(pod), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    /// <summary>Bytes in the middle that are no command.</summary>
    private static void Damage(string file)
    {
        using var log = File.OpenWrite(file);
        log.Position = log.Length / 2;
        log.Write("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8);
    }
}
