namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity;

/// <summary>How much a namespace allows its pods.</summary>
internal enum PodSecurityLevel
{
    /// <summary>Everything.</summary>
    Privileged,

    /// <summary>What does not break out of a container.</summary>
    Baseline,

    /// <summary>What is good practice.</summary>
    Restricted,
}
