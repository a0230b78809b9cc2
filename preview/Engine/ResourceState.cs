using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>One resource: as it is planned, or as a state file holds it.</summary>
public sealed record ResourceState
{
    /// <summary>URN.</summary>
    public required string Urn { get; init; }

    /// <summary>Type token.</summary>
    public required string Type { get; init; }

    /// <summary>Name.</summary>
    public string Name => Urns.NameOf(Urn);

    /// <summary>Whether a provider manages it.</summary>
    public required bool Custom { get; init; }

    /// <summary>Id; empty before it exists.</summary>
    public string Id { get; init; } = "";

    /// <summary>URN of the parent; empty for the root.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Inputs, as the provider checked them.</summary>
    public PropertyValue.Map Inputs { get; init; } = PropertyValue.Map.Empty;

    /// <summary>Outputs, as far as they can be predicted.</summary>
    public PropertyValue.Map Outputs { get; init; } = PropertyValue.Map.Empty;

    /// <summary>Whether deleting or replacing it is refused.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether it exists without this stack, which only reads it.</summary>
    public bool External { get; init; }

    /// <summary>Whether it stays when it leaves the stack.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Reference of its provider; empty for components.</summary>
    public string Provider { get; init; } = "";

    /// <summary>References of the providers that a component from a plugin makes its parts with, by package.</summary>
    public ImmutableSortedDictionary<string, string> Providers { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>URNs that it depends on, in the order the program gave.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>URNs that each input depends on.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Names of outputs that are secret beside those that come from secret inputs.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Id of an existing resource that it brings under management; empty for none.</summary>
    public string ImportId { get; init; } = "";

    /// <summary>URN of a resource whose deletion takes this one with it; empty for none.</summary>
    public string DeletedWith { get; init; } = "";

    /// <summary>Paths of inputs whose changes are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Paths of inputs whose changes force a replacement.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Paths of inputs whose differences are not shown.</summary>
    public ImmutableArray<string> HideDiffs { get; init; } = [];

    /// <summary>URNs of resources whose replacement replaces this one.</summary>
    public ImmutableArray<string> ReplaceWith { get; init; } = [];

    /// <summary>A value whose change forces a replacement; null for none.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>Other URNs that the resource may be known by.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Whether it was replaced already and waits to be deleted.</summary>
    public bool Delete { get; init; }

    /// <summary>Whether it was deleted already and waits for what replaces it.</summary>
    public bool PendingReplacement { get; init; }

    /// <summary>Whether it is to be replaced whatever the program says.</summary>
    public bool Taint { get; init; }

    /// <summary>What went wrong when it was last made or changed: it exists, and is not as it should be.</summary>
    public ImmutableArray<string> InitErrors { get; init; } = [];

    /// <summary>When it was made, as the state file says; empty where it does not.</summary>
    public string Created { get; init; } = "";

    /// <summary>When it was last changed, as the state file says; empty where it does not.</summary>
    public string Modified { get; init; } = "";

    /// <summary>Where the program makes it, such as <c>project:///index.js#4,11</c>; empty when the program does not say.</summary>
    public string SourcePosition { get; init; } = "";

    /// <summary>The calls that led there, the innermost first; a place outside the project is empty.</summary>
    public ImmutableArray<string> StackTrace { get; init; } = [];

    /// <summary>Names of the hooks that run before and after operations, by moment such as <c>BeforeCreate</c>.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Hooks { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>How long operations may take, in seconds by operation.</summary>
    public ImmutableSortedDictionary<string, double> CustomTimeouts { get; init; } =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);
}
