namespace Payments.Infra.Components.Catalogue;

/// <summary>Host names of services. Always whole: Istio completes a short one with the namespace of the rule it stands in.</summary>
internal static class ServiceHost
{
    public static string Of(ServiceDefinition service, string space) => $"{service.Name}.{space}.svc.cluster.local";
}
