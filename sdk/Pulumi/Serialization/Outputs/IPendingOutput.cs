using Google.Protobuf.WellKnownTypes;

namespace Pulumi;

/// <summary>An output of a resource that the engine has not answered for yet.</summary>
internal interface IPendingOutput
{
    /// <summary>The <see cref="Output{T}"/>.</summary>
    object Output { get; }

    /// <summary>Resolves it to what the engine sent; what does not fit the type is noted as a problem.</summary>
    void Resolve(Value value, ImmutableHashSet<Resource> dependencies, string path, List<string> problems);

    /// <summary>Resolves it to the type's default, as the engine sent nothing.</summary>
    void ResolveDefault(bool isKnown);

    /// <summary>Faults it.</summary>
    void Fail(Exception exception);
}
