namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity;

/// <summary>A rule of a control.</summary>
/// <param name="Since">The version 1.x from which on it counts.</param>
/// <param name="Check">What a pod does against it; null for nothing.</param>
internal sealed record PodControlVersion(int Since, Func<CheckedPod, PodViolation?> Check);
