namespace Payments.Infra.Analysis.Rules.Mesh.Model;

/// <summary>What a rule finds.</summary>
/// <param name="Object">The object at fault.</param>
/// <param name="Code">Such as <c>IST0101</c>.</param>
/// <param name="Path">Property at fault; empty for the object as a whole.</param>
/// <param name="Message">What is wrong, in Istio's words.</param>
internal sealed record MeshFault(MeshObject Object, string Code, string Path, string Message)
{
    /// <summary>Stands for a namespace that cannot be named: what is missing may be in any.</summary>
    public const string Anywhere = "*";

    /// <summary>
    /// The namespaces in which something is missing: what is there, and not among the objects, would make it untrue. Empty: it is true anyway.
    /// </summary>
    public ImmutableArray<string> Missing { get; private init; } = [];

    /// <summary>The same, for what is missing in some namespaces.</summary>
    public MeshFault MissingIn(params ImmutableArray<string> namespaces) => this with { Missing = namespaces };
}
