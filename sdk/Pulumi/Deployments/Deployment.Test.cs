using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack class under mocks.</summary>
    /// <typeparam name="TStack">The class.</typeparam>
    /// <param name="mocks">Answer for the engine and its providers.</param>
    /// <param name="options">The run to pretend.</param>
    /// <returns>All resources in the order they were made, the stack first.</returns>
    /// <exception cref="RunException">The program failed; an AggregateException of several when it failed several times.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => (await RunTestAsync(mocks, options, Construct<TStack>).ConfigureAwait(false)).Resources;

    /// <summary>Runs a stack class that a service provider makes under mocks.</summary>
    /// <typeparam name="TStack">The class.</typeparam>
    /// <param name="mocks">Answer for the engine and its providers.</param>
    /// <param name="serviceProvider">Makes the stack.</param>
    /// <param name="options">The run to pretend.</param>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions)"/>
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack =>
        (await RunTestAsync(mocks, options, () => Construct<TStack>(serviceProvider)).ConfigureAwait(false)).Resources;

    /// <summary>Runs code that makes resources and returns outputs under mocks.</summary>
    /// <param name="testMocks">Answer for the engine and its providers.</param>
    /// <param name="testOptions">The run to pretend.</param>
    /// <param name="createResources">The code.</param>
    /// <returns>The resources in the order they were made, without the stack; and the outputs.</returns>
    /// <exception cref="RunException">The code failed; an AggregateException of several when it failed several times.</exception>
    public static async Task<(ImmutableArray<Resource>, IDictionary<string, object?>)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = NoOutputs;
        var (stack, resources) = await RunTestAsync(testMocks, testOptions, () => Stack.RunAsync(
            async () => outputs = await createResources().ConfigureAwait(false), options: null)).ConfigureAwait(false);
        return ([.. resources.Where(resource => resource != stack)], outputs);
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task{IDictionary{string, object}}})"/>
    public static Task<(ImmutableArray<Resource>, IDictionary<string, object?>)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <summary>Runs code that makes resources under mocks.</summary>
    /// <param name="testMocks">Answer for the engine and its providers.</param>
    /// <param name="testOptions">The run to pretend.</param>
    /// <param name="createResources">The code.</param>
    /// <returns>The resources in the order they were made, without the stack.</returns>
    /// <exception cref="RunException">The code failed; an AggregateException of several when it failed several times.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources) =>
        (await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources().ConfigureAwait(false);
            return NoOutputs;
        }).ConfigureAwait(false)).Item1;

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task})"/>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return Task.CompletedTask;
        });

    private static async Task<(Stack? Stack, ImmutableArray<Resource> Resources)> RunTestAsync(
        IMocks mocks, TestOptions? options, Func<Task> program)
    {
        var settings = new DeploymentSettings
        {
            Project = options?.ProjectName ?? "project",
            Stack = options?.StackName ?? "stack",
            Organization = options?.OrganizationName ?? "organization",
            RootDirectory = options?.RootDirectory,
            IsDryRun = options?.IsPreview ?? true,
            Config = ConfigValues.FromEnvironment(),
        };
        var engine = new MockEngine();
        var deployment = new Deployment(settings, new MockMonitor(mocks, settings), engine);
        CurrentRun.OrNone = deployment;
        var code = await new ProgramRun(deployment).RunAsync(program).ConfigureAwait(false);
        await deployment.Callbacks.DisposeAsync().ConfigureAwait(false);
        var errors = engine.Errors;
        return errors.Length switch
        {
            0 when code == 0 => (deployment.Stack, deployment.Resources),
            0 => throw new RunException($"The program ended with exit code {code} and no message."),
            1 => throw new RunException(errors[0]),
            _ => throw new AggregateException(errors.Select(error => new RunException(error))),
        };
    }
}
