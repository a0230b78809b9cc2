using Google.Protobuf.WellKnownTypes;

namespace Pulumi;

/// <summary>The outputs of one resource that the engine's answer resolves, and a failure faults.</summary>
internal interface IPendingOutputs
{
    /// <summary>Resolves the URN.</summary>
    void ResolveUrn(string value);

    /// <summary>Resolves the id of a custom resource.</summary>
    void ResolveId(string? value, bool isKnown);

    /// <summary>Resolves every property from the engine's answer.</summary>
    /// <param name="answer">Wire name to value.</param>
    /// <param name="dependencies">What each property depends on beside the resource itself.</param>
    /// <param name="missingIsKnown">Whether a property without a value is known to have none.</param>
    /// <returns>What does not fit the class.</returns>
    List<string> ResolveProperties(Struct? answer, Func<string, ImmutableHashSet<Resource>> dependencies, bool missingIsKnown);

    /// <summary>Faults whatever is still pending, so that nobody waits forever.</summary>
    void Fail(Exception exception);
}
