namespace Pulumi;

/// <summary>Anything that the engine knows by a URN.</summary>
public class Resource : IWaiting
{
    private readonly string type;
    private readonly string name;
    private readonly bool? protect;
    private readonly ImmutableList<ResourceTransformation> transformations;
    private readonly ImmutableDictionary<string, ProviderResource> providers;
    private readonly HashSet<Resource> children = [];

    private protected Resource(
        string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote, RegisterPackageRequest? package)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var run = CurrentRun.Required;
        (this.type, this.name, IsRemote) = (type, name, remote);

        var explicitParent = options.Parent;
        (args, options) = Transform(args, options);
        options = options.Clone();

        options.Parent ??= type == Stack.RootType ? null : run.Stack;
        options.Protect ??= explicitParent?.protect;
        protect = options.Protect;
        (Version, PluginDownloadURL) = (options.Version, options.PluginDownloadURL);
        transformations = [.. options.ResourceTransformations, .. options.Parent?.transformations ?? []];
        providers = ProviderInheritance.Apply(type, custom, options);

        Pending = run.Add(this, assignAll: custom || remote);
        explicitParent?.AddChild(this);
        run.Register(this, args, options, package);
    }

    /// <summary>A stand-in for a resource that this program did not make.</summary>
    private protected Resource(string urn)
    {
        (type, name) = (UrnText.TypeOf(urn), UrnText.NameOf(urn));
        (transformations, providers, IsRemote) = ([], ImmutableDictionary<string, ProviderResource>.Empty, true);
        Urn = Output.Create(urn);
    }

    /// <summary>The engine's name for the resource, unique in the stack.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal bool IsRemote { get; }

    internal string? Version { get; }

    internal string? PluginDownloadURL { get; }

    /// <summary>The outputs that its registration resolves. A stand-in is never registered, and has none.</summary>
    internal IPendingOutputs Pending { get; } = null!;

    /// <summary>Where its registration stands.</summary>
    internal WaitPoint Wait { get; } = new();

    IEnumerable<IWaiting> IWaiting.WaitsFor => [Wait];

    internal ImmutableDictionary<string, ProviderResource> Providers => providers;

    /// <summary>The type token.</summary>
    /// <returns>Such as <c>kubernetes:core/v1:Secret</c>.</returns>
    public string GetResourceType() => type;

    /// <summary>The name that the program gave.</summary>
    /// <returns>The name.</returns>
    public string GetResourceName() => name;

    internal void SetUrn(Output<string> urn) => Urn = urn;

    internal ImmutableArray<Resource> Children()
    {
        lock (children)
        {
            return [.. children];
        }
    }

    /// <summary>The provider that serves a type or function token of a package, as given to this resource or an ancestor.</summary>
    internal ProviderResource? ProviderFor(string token) =>
        ProviderInheritance.PackageOf(token) is { } package ? providers.GetValueOrDefault(package) : null;

    private void AddChild(Resource child)
    {
        lock (children)
        {
            children.Add(child);
        }
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        var parent = options.Parent;
        IEnumerable<ResourceTransformation> inherited = parent?.transformations
            ?? (type == Stack.RootType ? null : CurrentRun.Required.Stack?.transformations)
            ?? [];
        foreach (var transformation in options.ResourceTransformations.Concat(inherited).ToImmutableArray())
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != parent)
            {
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }
}
