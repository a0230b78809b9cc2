using System.Collections.Immutable;
using Pulumi.Engine;

namespace Pulumi;

/// <summary>One run of a program. Start it with <c>RunAsync</c>, or with <c>TestAsync</c> in a unit test.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Current = new();

    private readonly Lock gate = new();
    private readonly List<Resource> resources = [];
    private readonly Dictionary<Type, Resource> lastConstructed = [];

    private Deployment(DeploymentSettings settings, IMonitor monitor, IEngine engine)
    {
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
    public static DeploymentInstance Instance =>
        Current.Value ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal static Deployment InternalInstance => Instance.Deployment;

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

    /// <summary>The root of all resources, once it is made.</summary>
    internal Stack? Stack { get; set; }

    internal static Deployment? TryGetInternalInstance() => Current.Value?.Deployment;

    /// <summary>All resources, in the order they were made.</summary>
    internal ImmutableArray<Resource> Resources
    {
        get
        {
            lock (gate)
            {
                return [.. resources];
            }
        }
    }

    /// <summary>Notes a resource, so that an exception from its constructor can be shown beside it.</summary>
    internal void Constructed(Resource resource)
    {
        lock (gate)
        {
            resources.Add(resource);
            lastConstructed[resource.GetType()] = resource;
        }
    }

    /// <summary>The resource that was made last among those of a class.</summary>
    internal Resource? LastConstructed(Type type)
    {
        lock (gate)
        {
            return lastConstructed.GetValueOrDefault(type);
        }
    }
}
