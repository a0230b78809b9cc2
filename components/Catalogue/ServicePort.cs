namespace Payments.Infra.Components.Catalogue;

/// <summary>The port that a microservice answers on.</summary>
internal static class ServicePort
{
    public const string Name = "http-api";
}
