using System.Diagnostics;
using System.Reflection;
using Grpc.Core;

namespace Pulumi;

/// <summary>Runs a program to its end, and tells the engine of everything that failed.</summary>
internal sealed class ProgramRun(Deployment deployment)
{
    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>The user has been told why; the engine adds nothing.</summary>
    private const int Bail = 32;

    /// <summary>After a failure, how long the rest may stand still until it is given up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>For how long nothing may happen until the program is said to wait.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    private bool isTold;

    public async Task<int> RunAsync(Func<Task> program)
    {
        deployment.Runner.Register(StartAsync(program));
        await deployment.Runner.WhenIdleAsync(Patience, BreakCircleOrTell).ConfigureAwait(false);
        var reported = Report(deployment.Runner.Faults);
        try
        {
            await deployment.Log.FlushAsync().ConfigureAwait(false);
        }
        catch (LogException exception)
        {
            return await TellOnConsoleAsync(exception).ConfigureAwait(false);
        }

        if (deployment.Runner.Faults.OfType<LogException>().FirstOrDefault() is { } lost)
        {
            return await TellOnConsoleAsync(lost).ConfigureAwait(false);
        }

        if (reported > 0 || deployment.Runner.Faults.Length > 0)
        {
            return Bail;
        }

        if (deployment.Log.HasErrors)
        {
            return Failure;
        }

        await deployment.Monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
        return Success;
    }

    private bool BreakCircleOrTell(TimeSpan still)
    {
        if (BreakCircle())
        {
            return true;
        }

        if (still >= Silence && !isTold && WaitReport.Of(deployment.Resources) is { Length: > 0 } waiting)
        {
            isTold = true;
            deployment.Log.Send(LogLevel.Info, $"The program has done nothing for {Silence.TotalSeconds} seconds. It waits:\n{waiting}", ephemeral: true);
        }

        return false;
    }

    /// <summary>Fails one of the resources that wait for each other, and with it the others.</summary>
    private bool BreakCircle()
    {
        var circle = WaitCycles.Find(deployment.Resources);
        if (circle.IsEmpty)
        {
            return false;
        }

        circle[0].Pending.Fail(new ResourceException(
            $"Resources wait for each other: {string.Join(" -> ", circle.Select(WaitCycles.Describe))}. Remove one of these dependencies.",
            circle[0],
            hideStack: true));
        return true;
    }

    private static async Task StartAsync(Func<Task> program)
    {
        await Task.Yield();
        await program().ConfigureAwait(false);
    }

    private static async Task<int> TellOnConsoleAsync(LogException exception)
    {
        if (exception.InnerException is not RpcException rpc || !RegistrationFault.EngineGone(rpc))
        {
            await Console.Error.WriteLineAsync(exception.ToString()).ConfigureAwait(false);
        }

        return Failure;
    }

    private int Report(ImmutableArray<Exception> faults)
    {
        // An output that failed is known twice: by itself, and as the reason why a resource could not be registered.
        var causes = faults.OfType<ResourceException>().SelectMany(Causes).ToHashSet(ReferenceEqualityComparer.Instance);
        var worthTelling = faults
            .Where(fault => !causes.Contains(fault) && fault is not LogException && !IsSilent(fault))
            .OrderBy(fault => fault.Message, StringComparer.Ordinal)
            .ToList();
        foreach (var fault in worthTelling)
        {
            Report(fault);
        }

        return worthTelling.Count;
    }

    private static bool IsSilent(Exception fault) => fault is RpcException rpc && RegistrationFault.EngineGone(rpc);

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private void Report(Exception fault)
    {
        switch (fault)
        {
            case RunException:
                deployment.Log.Send(LogLevel.Error, fault.Message);
                break;
            case ResourceException { HideStack: true } or ResourceException { InnerException: RpcException }:
                deployment.Log.Send(LogLevel.Error, fault.Message, ((ResourceException)fault).Resource);
                break;
            case ResourceException resourceException:
                deployment.Log.Send(LogLevel.Error, Describe(resourceException), resourceException.Resource);
                break;
            default:
                var location = Assembly.GetEntryAssembly()?.Location;
                deployment.Log.Send(
                    LogLevel.Error,
                    $"Running program '{location}' failed with an unhandled exception:\n{ProgramStack.Describe(fault)}",
                    FailedConstructor(fault));
                break;
        }
    }

    private static string Describe(ResourceException exception) => exception.InnerException is { } cause
        ? $"{exception.Message}\n{ProgramStack.Describe(Causes(cause).Prepend(cause).Last())}"
        : ProgramStack.Describe(exception);

    /// <summary>The resource in whose constructor the exception came up, if it did.</summary>
    private Resource? FailedConstructor(Exception exception) => new StackTrace(exception).GetFrames()
        .Select(frame => frame.GetMethod())
        .Where(method => method is { IsConstructor: true, DeclaringType: not null })
        .Select(method => deployment.LastConstructed(method!.DeclaringType!))
        .FirstOrDefault(resource => resource is not null);
}
