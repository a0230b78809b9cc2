namespace Payments.Infra.Stacks.Pins;

/// <summary>What is known of a pin, as the record of releases says it.</summary>
internal sealed record KnownRelease
{
    /// <summary>Name of the pin.</summary>
    public required string Name { get; init; }

    /// <summary>The version that is pinned.</summary>
    public required string Version { get; init; }

    /// <summary>When it was released; null where nobody looked it up.</summary>
    public DateOnly? Released { get; init; }

    /// <summary>The newest version on the day of <see cref="Checked"/>; null where nobody looked.</summary>
    public string? Newest { get; init; }

    /// <summary>When the newest version was looked up; null for never.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>Where releases are announced: a URL without its scheme.</summary>
    public required string Source { get; init; }

    /// <summary>What else decides about the version. Default nothing.</summary>
    public string Note { get; init; } = "";
}
