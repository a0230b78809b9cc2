namespace Pulumi;

/// <summary>A resource that a provider creates, reads, updates and deletes.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers the resource.</summary>
    /// <param name="type">Type token, such as <c>random:index/randomPassword:RandomPassword</c>.</param>
    /// <param name="name">Name, unique among resources of its type and parents.</param>
    /// <param name="args">Inputs; null counts as none.</param>
    /// <param name="options">How the engine treats it.</param>
    /// <exception cref="ArgumentException">Type or name is empty.</exception>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, null)
    {
    }

    /// <summary>Registers a resource of a package that its type token alone does not name.</summary>
    /// <param name="type">Type token.</param>
    /// <param name="name">Name, unique among resources of its type and parents.</param>
    /// <param name="args">Inputs; null counts as none.</param>
    /// <param name="options">How the engine treats it.</param>
    /// <param name="registerPackageRequest">The package.</param>
    /// <exception cref="ArgumentException">Type or name is empty.</exception>
    public CustomResource(
        string type, string name, ResourceArgs? args, CustomResourceOptions? options = null, RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions(), remote: false, registerPackageRequest)
    {
    }

    private protected CustomResource(string urn)
        : base(urn) => Id = Output.Unknown<string>();

    /// <summary>The provider's name for the resource; unknown until it is created.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;

    internal void SetId(Output<string> id) => Id = id;
}
