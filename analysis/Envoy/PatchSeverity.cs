namespace Payments.Infra.Analysis.Envoy;

/// <summary>How bad a finding about a patch is.</summary>
public enum PatchSeverity
{
    /// <summary>The patch does nothing, or less than it says.</summary>
    Warning,

    /// <summary>Envoy refuses what comes of the patch, with all else that comes with it.</summary>
    Error,
}
