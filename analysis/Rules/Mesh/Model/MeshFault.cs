namespace Payments.Infra.Analysis.Rules.Mesh.Model;

/// <summary>What a rule finds.</summary>
/// <param name="Object">The object at fault.</param>
/// <param name="Code">Such as <c>IST0101</c>.</param>
/// <param name="Path">Property at fault; empty for the object as a whole.</param>
/// <param name="Message">What is wrong, in Istio's words.</param>
internal sealed record MeshFault(MeshObject Object, string Code, string Path, string Message);
