namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity;

/// <summary>What a pod does against a control.</summary>
/// <param name="Reason">What it is called.</param>
/// <param name="Detail">Which containers and values it is about.</param>
internal sealed record PodViolation(string Reason, string Detail)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Reason} ({Detail})";
}
