using Pulumi.Engine;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a program that makes resources.</summary>
    /// <param name="action">The program.</param>
    /// <returns>The exit code of the process: 0 success; 32 an error that the engine has shown; 1 another error.</returns>
    /// <exception cref="InvalidOperationException">No engine has started this process.</exception>
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return NoOutputs;
    });

    /// <summary>Runs a program that makes resources and returns the stack's outputs.</summary>
    /// <param name="func">The program.</param>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs an asynchronous program that makes resources.</summary>
    /// <param name="func">The program.</param>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func().ConfigureAwait(false);
        return NoOutputs;
    });

    /// <summary>Runs an asynchronous program that makes resources and returns the stack's outputs.</summary>
    /// <param name="func">The program.</param>
    /// <param name="options">What holds for every resource.</param>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        FromEnvironment().RunProgramAsync(() => Stack.RunAsync(func, options));

    /// <summary>Runs a program that is a stack class.</summary>
    /// <typeparam name="TStack">The class: its constructor makes the resources, its output properties are the stack's outputs.</typeparam>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => FromEnvironment().RunProgramAsync(Construct<TStack>);

    /// <summary>Runs a program that is a stack class made by a service provider.</summary>
    /// <typeparam name="TStack">The class.</typeparam>
    /// <param name="serviceProvider">Makes the stack.</param>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => FromEnvironment().RunProgramAsync(() => Construct<TStack>(serviceProvider));

    /// <summary>Refuses an engine of another version.</summary>
    /// <param name="pulumiVersionRange">Range of versions, such as <c>&gt;=3.200.0</c>.</param>
    /// <returns>A task that fails when the engine's version is outside the range.</returns>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange) =>
        InternalInstance.Engine.RequirePulumiVersionAsync(pulumiVersionRange);

    private static IDictionary<string, object?> NoOutputs => new Dictionary<string, object?>();

    private static Deployment FromEnvironment()
    {
        var (settings, monitor, engine) = DeploymentSettings.FromEnvironment();
        return new Deployment(settings, new GrpcMonitor(monitor), new GrpcEngine(engine));
    }

    private static Task Construct<TStack>()
        where TStack : Stack, new() => Register(() => new TStack());

    private static Task Construct<TStack>(IServiceProvider services)
        where TStack : Stack => Register(() => services.GetService(typeof(TStack)) as TStack
            ?? throw new RunException(
                $"Failed to resolve instance of type {typeof(TStack)} from service provider. Register the type with the service provider before this method " +
                "is called."));

    private static Task Register(Func<Stack> make)
    {
        try
        {
            StackOutputs.Register(CurrentRun.Required, make());
            return Task.CompletedTask;
        }
        catch (System.Reflection.TargetInvocationException exception) when (exception.InnerException is { } cause)
        {
            return Task.FromException(cause);
        }
    }

    private async Task<int> RunProgramAsync(Func<Task> program)
    {
        CurrentRun.OrNone = this;
        var code = await new ProgramRun(this).RunAsync(program).ConfigureAwait(false);
        await Callbacks.DisposeAsync().ConfigureAwait(false);

        // A program that forgets to return the code must still fail: an engine takes 0 for a stack without resources.
        Environment.ExitCode = code;
        return code;
    }
}
