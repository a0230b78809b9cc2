namespace Payments.Infra.Components.Kit;

/// <summary>What tells Azure's workload identity which pods are who.</summary>
internal static class WorkloadIdentityMarks
{
    /// <summary>Annotation of a ServiceAccount that names the identity.</summary>
    public const string ClientIdAnnotation = "azure.workload.identity/client-id";

    /// <summary>Annotation of a ServiceAccount that names the tenant of the identity.</summary>
    public const string TenantIdAnnotation = "azure.workload.identity/tenant-id";

    /// <summary>File in such pods with the token that Entra takes for the identity; it changes while they run.</summary>
    public const string TokenFile = "/var/run/secrets/azure/tokens/azure-identity-token";

    /// <summary>Label of pods that get the token.</summary>
    public const string UseLabel = "azure.workload.identity/use";
}
