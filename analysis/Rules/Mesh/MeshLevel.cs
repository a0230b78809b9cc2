namespace Payments.Infra.Analysis.Rules.Mesh;

/// <summary>How bad what is found is, as <c>istioctl analyze</c> has it; the worst comes first.</summary>
public enum MeshLevel
{
    /// <summary>Traffic does not go where it should.</summary>
    Error,

    /// <summary>It may not.</summary>
    Warning,

    /// <summary>Nothing breaks.</summary>
    Info,
}
