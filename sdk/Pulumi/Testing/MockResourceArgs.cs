namespace Pulumi.Testing;

/// <summary>A resource that a program under test registers.</summary>
public class MockResourceArgs
{
    /// <summary>Type token.</summary>
    public string? Type { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Inputs by wire name: secrets are plain, and a property with an unknown inside is left out.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Reference of the provider; empty for the default one.</summary>
    public string? Provider { get; set; }

    /// <summary>Id of a resource that is read or imported.</summary>
    public string? Id { get; set; }
}
