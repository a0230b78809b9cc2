using System.Collections.Immutable;
using Pulumi;

namespace Istio;

/// <summary>A resource has inputs that Kubernetes or Istio would refuse.</summary>
/// <param name="kind">Kind of the resource.</param>
/// <param name="name">Its name in the program.</param>
/// <param name="reasons">Why, each with the path of a property.</param>
public sealed class ResourceRefusedException(string kind, string name, ImmutableArray<string> reasons)
    : RunException($"{kind} '{name}' would be refused: {string.Join("; ", reasons)}")
{
    /// <summary>Kind of the resource, such as <c>VirtualService</c>.</summary>
    public string Kind { get; } = kind;

    /// <summary>Why it would be refused, such as <c>spec.http[0].timeout: …</c>.</summary>
    public ImmutableArray<string> Reasons { get; } = reasons;
}
