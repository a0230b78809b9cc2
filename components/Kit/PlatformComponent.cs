namespace Payments.Infra.Components.Kit;

/// <summary>A component of the platform, and the options of what it makes.</summary>
public abstract class PlatformComponent : ComponentResource
{
    /// <summary>Declares the component and everything in it.</summary>
    /// <param name="type">Type token, such as <c>payments:mesh:Traffic</c>.</param>
    /// <param name="name">Name in the program, the last part of its URN.</param>
    /// <param name="args">Inputs.</param>
    /// <param name="options">Provider, dependencies and whatever else the engine is told of it. Default the engine's own.</param>
    private protected PlatformComponent(string type, string name, ResourceArgs? args, ComponentResourceOptions? options)
        : base(type, name, args, options)
    {
        // An engine orders resources by their own dependencies alone, not by those of their parent.
        var inherited = options?.DependsOn ?? new InputList<Resource>();
        Child = new CustomResourceOptions { Parent = this, DependsOn = inherited };
        ChildComponent = new ComponentResourceOptions { Parent = this, DependsOn = inherited };
    }

    /// <summary>Options of a resource in it, which waits for all that the component waits for.</summary>
    private protected CustomResourceOptions Child { get; }

    /// <summary>Options of a component in it, which waits for all that the component waits for.</summary>
    private protected ComponentResourceOptions ChildComponent { get; }

    /// <summary>Options of a resource in it that waits for nothing.</summary>
    private protected CustomResourceOptions Independent => new() { Parent = this };

    /// <summary>Options of a component in it that waits for nothing.</summary>
    private protected ComponentResourceOptions IndependentComponent => new() { Parent = this };
}
