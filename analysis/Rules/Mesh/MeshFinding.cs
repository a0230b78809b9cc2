using Payments.Infra.Analysis.Rules.Mesh.Model;

namespace Payments.Infra.Analysis.Rules.Mesh;

/// <summary>What <c>istioctl analyze</c> says of an object.</summary>
/// <param name="Source">Of the object that is at fault.</param>
/// <param name="Code">Such as <c>IST0101</c>.</param>
/// <param name="Level">How bad it is.</param>
/// <param name="Origin">Kind, namespace and name of the object, such as <c>VirtualService payments/web</c>.</param>
/// <param name="Path">Property that is at fault, such as <c>spec.gateways[0]</c>; empty for the object as a whole.</param>
/// <param name="Message">What is wrong, in Istio's words.</param>
public sealed record MeshFinding(string Source, string Code, MeshLevel Level, string Origin, string Path, string Message)
{
    /// <summary>Whether it is so whatever else the cluster has; else something is missing that may be there already.</summary>
    public bool IsCertain { get; private init; } = true;

    /// <summary>The property, what is wrong in Istio's words, and what to do.</summary>
    public string Advice => $"{(Path.Length > 0 ? $"{Path}: " : "")}{Message.TrimEnd('.')}. {MeshCode.Of(Code).Fix}".TrimEnd();

    /// <summary>As <c>istioctl</c> prints it: <c>Error [IST0101] (VirtualService payments/web) Referenced gateway not found: "public"</c>.</summary>
    public override string ToString() => $"{Level} [{Code}] ({Origin}) {Message}";

    /// <summary>What is told of a fault.</summary>
    internal static MeshFinding Of(MeshFault fault, string source, string path) =>
        new(source, fault.Code, MeshCode.Of(fault.Code).Level, fault.Object.Origin, path, fault.Message) { IsCertain = fault.Missing.IsEmpty };
}
