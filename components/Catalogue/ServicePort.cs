namespace Payments.Infra.Components.Catalogue;

/// <summary>Names of the ports that a microservice answers on.</summary>
internal static class ServicePort
{
    public const string Name = "http-api";

    /// <summary>That of probes and metrics, where they have one of their own.</summary>
    public const string Management = "http-management";
}
