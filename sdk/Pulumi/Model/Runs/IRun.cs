namespace Pulumi;

/// <summary>A run of a program, as its outputs and resources see it.</summary>
internal interface IRun
{
    /// <summary>Name of the project.</summary>
    string ProjectName { get; }

    /// <summary>Name of the stack, such as <c>dev</c>.</summary>
    string StackName { get; }

    /// <summary>The root of all resources, once it is made.</summary>
    Stack? Stack { get; set; }

    /// <summary>Lets the program last until a task has ended, and fail if the task does.</summary>
    void Track(Task task);

    /// <summary>Shows the user a warning.</summary>
    void Warn(string message);

    /// <summary>Notes a new resource, and gives it outputs that stay pending until it is registered.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="assignAll">Whether its class leaves all its outputs to the engine; a local component makes its own.</param>
    IPendingOutputs Add(Resource resource, bool assignAll);

    /// <summary>Registers a resource with the engine, whose answer resolves its pending outputs.</summary>
    void Register(Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package);

    /// <summary>Registers the current values of a component's own output properties as its outputs.</summary>
    void RegisterOutputs(ComponentResource component);

    /// <summary>Registers a component's outputs by name.</summary>
    void RegisterOutputs(ComponentResource component, Output<IDictionary<string, object?>> outputs);
}
