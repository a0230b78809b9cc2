namespace Pulumi;

/// <summary>How the engine treats a resource.</summary>
public abstract class ResourceOptions
{
    /// <summary>For subclasses.</summary>
    protected ResourceOptions()
    {
    }

    /// <summary>Id of an existing resource to read instead of creating one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>Parent in the resource tree; the stack when left out.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must exist before this one, beside those its inputs come from.</summary>
    public InputList<Resource> DependsOn { get; set; } = new();

    /// <summary>Whether deleting or replacing it is refused. Inherited from the parent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Paths of inputs whose changes are ignored.</summary>
    public List<string> IgnoreChanges { get; set; } = [];

    /// <summary>Version of the provider package.</summary>
    public string? Version { get; set; }

    /// <summary>Provider that serves it; inherited from the parent.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long its operations may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Changes to its args and options before it is registered; also applied to its children.</summary>
    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];

    /// <summary>Changes that the engine asks for before it registers the resource or a child of it, also one that a provider makes.</summary>
    public List<ResourceTransform> ResourceTransforms { get; set; } = [];

    /// <summary>Earlier names, so that a renamed or moved resource is not replaced.</summary>
    public List<Input<Alias>> Aliases { get; set; } = [];

    /// <summary>URN of an existing resource of this stack to refer to.</summary>
    public string? Urn { get; set; }

    /// <summary>Paths of inputs whose changes force a replacement.</summary>
    public List<string> ReplaceOnChanges { get; set; } = [];

    /// <summary>Where the provider's plugin is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether it stays in the cloud when it leaves the stack.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion takes this one with it.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one too.</summary>
    public InputList<Resource> ReplaceWith { get; set; } = new();

    /// <summary>Paths of inputs whose changes are not shown.</summary>
    public List<string> HideDiffs { get; set; } = [];

    /// <summary>A value whose change forces a replacement.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    internal abstract ResourceOptions Clone();

    /// <summary>Takes over what another options object says: its scalars win, its lists are added.</summary>
    private protected void Absorb(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        DependsOn = DependsOn.Concat(other.DependsOn);
        Protect = other.Protect ?? Protect;
        IgnoreChanges = [.. IgnoreChanges, .. other.IgnoreChanges];
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        ResourceTransformations = [.. ResourceTransformations, .. other.ResourceTransformations];
        ResourceTransforms = [.. ResourceTransforms, .. other.ResourceTransforms];
        Aliases = [.. Aliases, .. other.Aliases];
        Urn = other.Urn ?? Urn;
        ReplaceOnChanges = [.. ReplaceOnChanges, .. other.ReplaceOnChanges];
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplaceWith = ReplaceWith.Concat(other.ReplaceWith);
        HideDiffs = [.. HideDiffs, .. other.HideDiffs];
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
    }
}
