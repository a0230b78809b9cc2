namespace Payments.Infra.Components.Catalogue;

/// <summary>Host names of services. Always whole: Istio completes a short one with the namespace of the rule it stands in.</summary>
internal static class ServiceHost
{
    public static string For(ServiceDefinition service, string ns) => For(service.Name, ns);

    public static string For(string service, string ns) => $"{service}.{ns}.svc.cluster.local";
}
