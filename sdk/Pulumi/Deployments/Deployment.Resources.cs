namespace Pulumi;

/// <content>The run as its outputs and resources see it.</content>
public sealed partial class Deployment : IRun
{
    private readonly Lock gate = new();
    private readonly List<Resource> resources = [];
    private readonly Dictionary<Type, Resource> lastConstructed = [];

    string IRun.ProjectName => Settings.Project;

    string IRun.StackName => Settings.Stack;

    Stack? IRun.Stack
    {
        get => Stack;
        set => Stack = value;
    }

    /// <summary>The root of all resources, once it is made.</summary>
    internal Stack? Stack { get; private set; }

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

    void IRun.Track(Task task) => Runner.Register(task);

    void IRun.Warn(string message) => Log.Send(LogLevel.Warning, message);

    IPendingOutputs IRun.Add(Resource resource, bool assignAll)
    {
        var pending = new ResourceOutputs(resource, assignAll);
        lock (gate)
        {
            resources.Add(resource);
            lastConstructed[resource.GetType()] = resource;
        }

        return pending;
    }

    void IRun.Register(Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package) =>
        Runner.Register(Registrar.RegisterAsync(resource, args, options, package));

    void IRun.RegisterOutputs(ComponentResource component) =>
        ((IRun)this).RegisterOutputs(component, Output.Create<IDictionary<string, object?>>(ResourceOutputs.Read(component)));

    void IRun.RegisterOutputs(ComponentResource component, Output<IDictionary<string, object?>> outputs) =>
        Runner.Register(Registrar.RegisterOutputsAsync(component, outputs));

    /// <summary>The resource that was made last among those of a class: the one whose constructor threw, if one did.</summary>
    internal Resource? LastConstructed(Type type)
    {
        lock (gate)
        {
            return lastConstructed.GetValueOrDefault(type);
        }
    }
}
