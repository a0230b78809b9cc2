namespace Payments.Infra.Components.Services;

/// <summary>Host names of services. Always whole: Istio completes a short one with the namespace of the rule it stands in.</summary>
internal static class ServiceHost
{
    public static string Of(ServiceDefinition service, string space) => $"{service.Name}.{space}.svc.cluster.local";
}
