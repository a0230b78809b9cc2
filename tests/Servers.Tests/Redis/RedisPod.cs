using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Payments.Infra.Servers.Tests.Plans;
using Payments.Infra.Servers.Tests.Pods;
using Payments.Infra.Servers.Tests.Processes;

namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>
/// A server of Redis as the plan has it. Beside its files two things are mapped to this machine: it listens on a free port of the loopback
/// address, which <c>valkey-cli</c> then asks without being told; and where there is no Valkey, Redis 7 stands in for it, without what it does not know.
/// </summary>
internal sealed partial class RedisPod : IDisposable
{
    /// <summary>What Redis 7 and Valkey before 9.1 do not know: logins with a certificate, and certificates that are read again.</summary>
    private static readonly string[] NewDirectives = ["tls-auth-clients-user", "tls-auto-reload-interval"];

    private readonly int port = ServerProcess.FreePort();
    private readonly string config;
    private ServerProcess? server;

    /// <param name="files">Files of the plan.</param>
    /// <param name="container">The server's container.</param>
    /// <param name="config">Path of its configuration there.</param>
    public RedisPod(PlannedFiles files, Container container, string config)
    {
        (Files, Pod, this.config) = (files, container, container.PathOf(config));
        Pod.Provide("valkey-server", Programs.OfValkey("server"));
        Pod.Provide("valkey-cli", $"{Programs.OfValkey("cli")} -p {Port}");
        Pod.Provide("valkey-check-aof", Programs.OfValkey("check-aof"));
    }

    public PlannedFiles Files { get; }

    /// <summary>The server's container.</summary>
    public Container Pod { get; }

    public string Port => port.ToString(CultureInfo.InvariantCulture);

    public ServerProcess Server => server ?? throw new InvalidOperationException("It was not started.");

    /// <summary>Directives of the plan that this machine's server does not know.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>A server of a stack in mode statefulset, or the one for counts.</summary>
    public static async Task<RedisPod> CreateAsync(string stack = "local", string name = "redis")
    {
        var files = new PlannedFiles(await PlannedStack.OfAsync(stack), new TestAuthority());
        return new RedisPod(files, Container.Of(files, "StatefulSet", "data", name), "/etc/valkey/config/valkey.conf");
    }

    /// <summary>Starts it, and waits until it listens: it may still be reading its data.</summary>
    /// <param name="more">Settings beside those of the plan.</param>
    public async Task BeginAsync(params string[] more)
    {
        do
        {
            server?.Dispose();
            server = Pod.Start(["--bind", "127.0.0.1", "--tls-port", Port, .. more]);
            while (!Server.HasExited && !Listens())
            {
                await Task.Delay(50);
            }
        }
        while (Server.HasExited && IsRid());

        Assert.False(Server.HasExited, Server.Log);
    }

    /// <summary>Starts it, and waits until its probe says that it is ready.</summary>
    public async Task StartAsync()
    {
        await BeginAsync();
        await Server.UntilAsync(() => Pod.Probe("readinessProbe").Code == 0);
    }

    public void Dispose()
    {
        server?.Dispose();
        Pod.Dispose();
        Files.Authority.Dispose();
    }

    private bool Listens()
    {
        using var client = new TcpClient();
        try
        {
            client.Connect("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Rids the configuration of a directive that made an older server end; whether there was one.</summary>
    private bool IsRid()
    {
        Server.EndedAsync().Wait();
        var directive = BadDirective().Match(Server.Log).Groups[1].Value;
        if (!NewDirectives.Contains(directive))
        {
            return false;
        }

        LeftOut.Add(directive);
        File.WriteAllLines(config, File.ReadLines(config).Where(line => !line.StartsWith($"{directive} ", StringComparison.Ordinal)).ToList());
        return true;
    }

    [GeneratedRegex(">>> '([a-z-]+) ")]
    private static partial Regex BadDirective();
}
