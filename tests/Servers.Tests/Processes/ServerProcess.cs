using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Payments.Infra.Servers.Tests.Processes;

/// <summary>A server that runs.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly ConcurrentQueue<string> log = new();
    private readonly Process process;

    private ServerProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote.</summary>
    public string Log => string.Join('\n', log);

    public bool HasExited => process.HasExited;

    /// <summary>Starts one.</summary>
    public static ServerProcess Start(IEnumerable<string> command, IReadOnlyDictionary<string, string> variables) =>
        new(Answer.Command(command, variables));

    /// <summary>A port of this machine that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until something holds of a server that goes on running.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        for (var attempts = 0; !holds(); attempts++)
        {
            Assert.False(HasExited, $"The server has ended:\n{Log}");
            Assert.True(attempts < 600, $"The server did not get so far:\n{Log}");
            await Task.Delay(100);
        }
    }

    /// <summary>Waits until it has ended.</summary>
    public async Task EndedAsync() => await process.WaitForExitAsync();

    /// <summary>Ends it as the kubelet does.</summary>
    /// <param name="signal">The signal that its image asks for.</param>
    public void Stop(string signal = "TERM")
    {
        if (!HasExited)
        {
            using var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]);
            kill.WaitForExit();
            process.WaitForExit();
        }
    }

    /// <summary>Ends it as the loss of its node does.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!HasExited)
        {
            Kill();
        }

        process.Dispose();
    }
}
