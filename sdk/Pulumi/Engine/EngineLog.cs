using Grpc.Core;
using Pulumi.Engine;
using Pulumirpc;

namespace Pulumi;

/// <summary>Sends messages to the engine, one after the other in the order they were said.</summary>
internal sealed class EngineLog(IEngine engine, TaskTracker tracker)
{
    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;

    /// <summary>Whether an error was said; the program then fails, though it may go on.</summary>
    public bool HasErrors { get; private set; }

    public void Send(LogLevel level, string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        lock (gate)
        {
            HasErrors |= level == LogLevel.Error;
            last = SendAfterAsync(last, level, message, resource, streamId, ephemeral);
            tracker.Register(last);
        }
    }

    /// <summary>Waits until everything said so far has arrived.</summary>
    /// <exception cref="LogException">Something could not be sent.</exception>
    public Task FlushAsync()
    {
        lock (gate)
        {
            return last;
        }
    }

    private async Task SendAfterAsync(Task previous, LogLevel level, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        await previous.ConfigureAwait(false);
        var request = new LogRequest
        {
            Severity = (LogSeverity)level,
            Message = message,
            Urn = resource is null ? "" : await UrnOrNothingAsync(resource).ConfigureAwait(false),
            StreamId = streamId ?? 0,
            Ephemeral = ephemeral ?? false,
        };
        try
        {
            await engine.LogAsync(request).ConfigureAwait(false);
        }
        catch (RpcException exception)
        {
            throw new LogException(exception);
        }
    }

    /// <summary>A resource that failed has no URN; its message then stands at the stack.</summary>
    private static async Task<string> UrnOrNothingAsync(Resource resource)
    {
        var urn = resource.Urn.DataTask;
        await ((Task)urn).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return urn.IsCompletedSuccessfully ? (await urn.ConfigureAwait(false)).As<string>() : "";
    }
}
