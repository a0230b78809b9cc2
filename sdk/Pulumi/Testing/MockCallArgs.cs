namespace Pulumi.Testing;

/// <summary>A call of a provider function or resource method.</summary>
public class MockCallArgs
{
    /// <summary>Token of the function.</summary>
    public string? Token { get; set; }

    /// <summary>Arguments by wire name.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Reference of the provider; empty for the default one.</summary>
    public string? Provider { get; set; }
}
