using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Runs a program against the embedded engine, and gives the plan of what it registers.</summary>
public static class PreviewRun
{
    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Runs a program in this process, where nothing is deployed.</summary>
    /// <param name="stack">Project and stack.</param>
    /// <param name="program">The program; gives its exit code.</param>
    /// <param name="cancellation">Ends the wait for the program.</param>
    public static Task<Plan> InProcessAsync(StackSettings stack, Func<Task<int>> program, CancellationToken cancellation = default) =>
        InProcessAsync(stack, new(), program, cancellation);

    /// <summary>Runs a program in this process.</summary>
    /// <param name="stack">Project and stack.</param>
    /// <param name="options">What the plan is made against.</param>
    /// <param name="program">The program; gives its exit code.</param>
    /// <param name="cancellation">Ends the wait for the program.</param>
    public static Task<Plan> InProcessAsync(
        StackSettings stack, PlanOptions options, Func<Task<int>> program, CancellationToken cancellation = default) =>
        RunAsync(
            stack,
            options,
            (address, log) => InProcessProgram.RunAsync(program, ProgramEnvironment.Create(stack, address), log).WaitAsync(cancellation),
            cancellation);

    /// <summary>Runs a program in a process of its own, where nothing is deployed.</summary>
    /// <param name="stack">Project and stack.</param>
    /// <param name="command">The executable, its arguments as a list, and its working directory, from which a relative path of it is meant.</param>
    /// <param name="cancellation">Ends the program and all that it has started. They end with this process too, even when it is killed.</param>
    public static Task<Plan> ChildProcessAsync(StackSettings stack, ProcessStartInfo command, CancellationToken cancellation = default) =>
        ChildProcessAsync(stack, new(), _ => command, cancellation);

    /// <summary>Runs a program in a process of its own.</summary>
    /// <param name="stack">Project and stack.</param>
    /// <param name="options">What the plan is made against.</param>
    /// <param name="command">The command for an engine with this host and port.</param>
    /// <param name="cancellation">Ends the program and all that it has started. They end with this process too, even when it is killed.</param>
    public static Task<Plan> ChildProcessAsync(
        StackSettings stack, PlanOptions options, Func<string, ProcessStartInfo> command, CancellationToken cancellation = default) => RunAsync(
        stack,
        options,
        (address, log) => ChildProcess.RunAsync(command(address), ProgramEnvironment.Create(stack, address), log, cancellation),
        cancellation);

    private static async Task<Plan> RunAsync(
        StackSettings stack, PlanOptions options, Func<string, DiagnosticLog, Task<int>> program, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var redactor = new Redactor();
        foreach (var secret in stack.Config.Values.SelectMany(value => value.Secrets))
        {
            redactor.Learn(secret);
        }

        var log = new DiagnosticLog(redactor);
        var values = new ProgramValues(redactor, stack.Project.ProgramDirectory);
        var planner = new DeploymentPlanner(stack, options, values, log);
        var steps = planner.CanBegin() ? await StepsAsync(stack, options, planner, values, log, program).ConfigureAwait(false) : [];

        return new Plan
        {
            Stack = stack,
            Steps = steps,
            Diagnostics = [.. log.All.Where(diagnostic => !diagnostic.IsEphemeral)],
            EphemeralDiagnostics = [.. log.All.Where(diagnostic => diagnostic.IsEphemeral)],
            Outputs = planner.StackOutputs,
            Duration = Stopwatch.GetElapsedTime(started),
        };
    }

    private static async Task<ImmutableArray<PlanStep>> StepsAsync(
        StackSettings stack,
        PlanOptions options,
        DeploymentPlanner planner,
        ProgramValues values,
        DiagnosticLog log,
        Func<string, DiagnosticLog, Task<int>> program)
    {
        var code = await CodeAsync(stack, options, planner, values, log, program).ConfigureAwait(false);
        var steps = planner.Finish(code == Success);
        if (planner.IsRefused)
        {
            log.Add(DiagnosticSeverity.Error, "", "preview failed");
        }

        // Of a plan that is not whole nobody knows what is missing in it.
        if (!log.HasErrors)
        {
            PlanFindings.Add(steps, log);
        }

        return steps;
    }

    /// <summary>Runs the program, and watches it as long as it runs: what is checked of its plan afterwards is no silence of it.</summary>
    private static async Task<int> CodeAsync(
        StackSettings stack,
        PlanOptions options,
        DeploymentPlanner planner,
        ProgramValues values,
        DiagnosticLog log,
        Func<string, DiagnosticLog, Task<int>> program)
    {
        using var callbacks = new CallbackClient();
        var hooks = new HookRunner(callbacks, planner, log);
        var monitor = new MonitorService(stack, planner, values, new TransformPipeline(callbacks), hooks, log, options.Observer);
        using var watch = new SilenceWatch(options.Observer, options.Every);
        var faults = new EngineFaults();
        var server = Open(RpcMethods.Of(monitor, new EngineService(log, watch), watch, faults.Add));
        await using (server.ConfigureAwait(false))
        {
            var code = await program(server.Address, log).ConfigureAwait(false);
            faults.Rethrow();
            if (code != Success && !log.HasErrors)
            {
                log.Add(DiagnosticSeverity.Error, "", $"an unhandled error occurred: Program exited with non-zero exit code: {ExitCodeText.Of(code)}");
            }

            return code;
        }
    }

    /// <exception cref="ProjectException">No port can be opened.</exception>
    private static LoopbackServer Open(RpcTable table)
    {
        try
        {
            return new LoopbackServer(table);
        }
        catch (SocketException exception)
        {
            throw new ProjectException(
                Failure,
                $"the engine cannot open a port on {IPAddress.Loopback}: {exception.Message}. Any free port will do; let this process open one there.");
        }
    }
}
