namespace Payments.Infra.Components.Kit;

/// <summary>What tells Azure's workload identity which pods are who.</summary>
internal static class WorkloadIdentityMarks
{
    /// <summary>Annotation of a ServiceAccount that names the identity.</summary>
    public const string ClientIdAnnotation = "azure.workload.identity/client-id";

    /// <summary>Annotation of a ServiceAccount that names the tenant of the identity.</summary>
    public const string TenantIdAnnotation = "azure.workload.identity/tenant-id";

    /// <summary>Label of pods that get the token.</summary>
    public const string UseLabel = "azure.workload.identity/use";
}
