namespace Payments.Infra.Components.Data;

/// <summary>What makes a pod an identity of Entra: its account says which, a label asks for the token.</summary>
internal static class WorkloadIdentity
{
    public const string ClientAnnotation = "azure.workload.identity/client-id";
    public const string TenantAnnotation = "azure.workload.identity/tenant-id";
    public const string Label = "azure.workload.identity/use";
}
