namespace Pulumi;

/// <summary>The engine's name for a resource: <c>urn:pulumi:stack::project::parent$type::name</c>.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string value;

    /// <summary>A URN of its text.</summary>
    /// <param name="value">The text.</param>
    public Urn(string value) => this.value = value;

    /// <summary>The text.</summary>
    /// <param name="value">The URN.</param>
    public static implicit operator string(Urn value) => value.value;

    /// <summary>Whether both are the same.</summary>
    /// <param name="left">One URN.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One URN.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>The URN that a resource has or had.</summary>
    /// <param name="name">Name.</param>
    /// <param name="type">Type token.</param>
    /// <param name="parent">Parent.</param>
    /// <param name="parentUrn">URN of the parent, instead of <paramref name="parent"/>.</param>
    /// <param name="project">Project; this one when left out.</param>
    /// <param name="stack">Stack; this one when left out.</param>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        var prefix = parent is not null || parentUrn is not null
            ? (parent?.Urn ?? parentUrn.ToOutput()).Apply(urn => urn[..urn.LastIndexOf("::", StringComparison.Ordinal)] + "$")
            : Output.Format($"urn:pulumi:{stack ?? CurrentRun.Required.StackName}::{project ?? CurrentRun.Required.ProjectName}::");
        return Output.Format($"{prefix}{type}::{name}");
    }

    /// <inheritdoc/>
    public bool Equals(Urn other) => value == other.value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => value ?? "";
}
