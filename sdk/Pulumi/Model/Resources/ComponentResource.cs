namespace Pulumi;

/// <summary>A resource that groups others, and has no life of its own outside the program.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers the component.</summary>
    /// <param name="type">Type token, such as <c>payments:mesh:Namespace</c>.</param>
    /// <param name="name">Name.</param>
    /// <param name="options">How the engine treats it.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, null, options)
    {
    }

    /// <summary>Registers the component with inputs that state and tests can see.</summary>
    /// <param name="type">Type token.</param>
    /// <param name="name">Name.</param>
    /// <param name="args">Inputs; null counts as none.</param>
    /// <param name="options">How the engine treats it.</param>
    /// <param name="remote">Whether a provider builds it.</param>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, null)
    {
    }

    /// <inheritdoc cref="ComponentResource(string, string, ResourceArgs?, ComponentResourceOptions?, bool)"/>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), remote, registerPackageRequest)
    {
    }

    /// <summary>Registers the properties marked with <see cref="OutputAttribute"/> as outputs. Call it last.</summary>
    protected void RegisterOutputs() => CurrentRun.Required.RegisterOutputs(this);

    /// <summary>Registers outputs. Call it last.</summary>
    /// <param name="outputs">Name to value or output.</param>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) =>
        RegisterOutputs(Output.Create(outputs));

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object?})"/>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object?})"/>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) => CurrentRun.Required.RegisterOutputs(this, outputs);
}
