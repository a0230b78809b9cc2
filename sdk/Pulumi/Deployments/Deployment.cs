using Pulumi.Engine;

namespace Pulumi;

/// <summary>One run of a program. Start it with <c>RunAsync</c>, or with <c>TestAsync</c> in a unit test.</summary>
public sealed partial class Deployment
{
    private Deployment(DeploymentSettings settings, IMonitor monitor, IEngine engine)
    {
        ProgramView = new DeploymentInstance(this);
        Settings = settings;
        Monitor = monitor;
        Engine = engine;
        Features = new Features(monitor);
        Log = new EngineLog(engine, Runner);
        Transforms = new Transforms(monitor, Callbacks, Features, Runner);
        var packages = new PackageReferences(monitor, Features);
        Registrar = new ResourceRegistrar(monitor, settings, Features, packages, Transforms, Log, Runner);
        Functions = new FunctionCaller(monitor, Features, packages, Transforms, Log, Runner);
        Methods = new MethodCaller(monitor, Features, packages, Log, Runner);
    }

    /// <summary>The run that this code is part of.</summary>
    /// <exception cref="InvalidOperationException">It is part of none.</exception>
    public static DeploymentInstance Instance => InternalInstance.ProgramView;

    internal static Deployment InternalInstance => (Deployment)CurrentRun.Required;

    /// <summary>What the program sees of the run.</summary>
    internal DeploymentInstance ProgramView { get; }

    internal DeploymentSettings Settings { get; }

    internal IMonitor Monitor { get; }

    internal IEngine Engine { get; }

    internal Features Features { get; }

    internal TaskTracker Runner { get; } = new();

    internal EngineLog Log { get; }

    internal ResourceRegistrar Registrar { get; }

    internal CallbackServer Callbacks { get; } = new();

    internal Transforms Transforms { get; }

    internal FunctionCaller Functions { get; }

    internal MethodCaller Methods { get; }
}
