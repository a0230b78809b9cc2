namespace Pulumi;

/// <summary>How long operations on a resource may take; the provider's default when left out.</summary>
public sealed class CustomTimeouts
{
    /// <summary>Limit for creating it.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>Limit for updating it.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>Limit for deleting it.</summary>
    public TimeSpan? Delete { get; set; }
}
