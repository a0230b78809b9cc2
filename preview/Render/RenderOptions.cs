namespace Payments.Infra.Preview.Render;

/// <summary>How a plan is rendered.</summary>
public sealed record RenderOptions
{
    /// <summary>What becomes of Helm releases. Default Argo CD's applications.</summary>
    public ReleaseForm Releases { get; init; } = ReleaseForm.ArgoCd;

    /// <summary>
    /// Folder with a folder for each chart; null to let <c>helm</c> fetch charts from their repositories. Only for <see
    /// cref="ReleaseForm.Expand"/>.
    /// </summary>
    public string? ChartDirectory { get; init; }

    /// <summary>Where Argo CD finds the folder, for <c>argocd.yaml</c>; null to write none. Default null.</summary>
    public ArgoSource? Argo { get; init; }

    /// <summary>The <c>helm</c> to run: a path, or a name to look for in PATH. Default <c>helm</c>.</summary>
    public string Helm { get; init; } = "helm";
}
