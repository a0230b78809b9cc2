using System.Globalization;
using Google.Protobuf;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Says it when a program makes no call for long, and what is known of where it stands: a program that hangs would else say nothing.</summary>
internal sealed class SilenceWatch : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly IPlanObserver observer;
    private readonly IDisposable timer;
    private readonly List<string> open = [];
    private int registered;
    private string last = "";
    private string said = "";
    private bool hasMoved;

    public SilenceWatch(IPlanObserver observer, Func<TimeSpan, Action, IDisposable> every)
    {
        this.observer = observer;
        timer = every(Patience, Look);
    }

    /// <summary>Answers a call, and knows of it while it lasts.</summary>
    public async Task<TResponse> CallAsync<TResponse>(string method, IMessage request, Func<Task<TResponse>> answer)
    {
        var call = Describe(method, request);
        lock (gate)
        {
            (hasMoved, last) = (true, call);
            registered += request is RegisterResourceRequest ? 1 : 0;
            open.Add(call);
        }

        try
        {
            return await answer().ConfigureAwait(false);
        }
        finally
        {
            lock (gate)
            {
                hasMoved = true;
                open.Remove(call);
            }
        }
    }

    /// <summary>Keeps what the program said for the moment: it may be about what it waits for.</summary>
    public void Hear(string message)
    {
        lock (gate)
        {
            said = message;
        }

        observer.Said(message);
    }

    public void Dispose() => timer.Dispose();

    private static string Describe(string method, IMessage request) => request switch
    {
        RegisterResourceRequest resource => $"{method} {resource.Type} '{resource.Name}'",
        ReadResourceRequest resource => $"{method} {resource.Type} '{resource.Name}'",
        ResourceInvokeRequest function => $"{method} {function.Tok}",
        RegisterResourceOutputsRequest outputs => $"{method} {outputs.Urn}",
        _ => method,
    };

    private void Look()
    {
        string message;
        lock (gate)
        {
            if (hasMoved)
            {
                hasMoved = false;
                return;
            }

            message = Message();
        }

        observer.Waits(message);
    }

    private string Message()
    {
        var silence = string.Create(CultureInfo.InvariantCulture, $"The program has made no call for {Patience.TotalSeconds} seconds.");
        var place = last.Length == 0 ? "It has not made any yet." : $"It has registered {registered} resources; its last call was {last}.";
        var reason = said.Length > 0 ? $"It said last: {said}" : open.Count > 0
            ? $"Not answered yet, since a transform or a hook of the program has not ended: {string.Join(", ", open)}."
            : "It may wait for an output or a promise that never gets a value. Ctrl+C ends it.";
        return $"{silence} {place} {reason}";
    }
}
