namespace Pulumi;

/// <summary>A resource that the engine is about to register.</summary>
public readonly struct ResourceTransformArgs
{
    /// <summary>A resource and what it was given.</summary>
    /// <param name="name">Name.</param>
    /// <param name="type">Type token.</param>
    /// <param name="custom">Whether a provider manages it.</param>
    /// <param name="args">Inputs by wire name.</param>
    /// <param name="options">Options.</param>
    public ResourceTransformArgs(string name, string type, bool custom, ImmutableDictionary<string, object?> args, ResourceOptions options) =>
        (Name, Type, Custom, Args, Options) = (name, type, custom, args, options);

    /// <summary>Name.</summary>
    public string Name { get; }

    /// <summary>Type token.</summary>
    public string Type { get; }

    /// <summary>Whether a provider manages it; else it is a component.</summary>
    public bool Custom { get; }

    /// <summary>Inputs by wire name; what is unknown, secret or depends on resources is an <see cref="Output{T}"/> of object.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>Options: a <see cref="CustomResourceOptions"/> or a <see cref="ComponentResourceOptions"/>.</summary>
    public ResourceOptions Options { get; }
}
