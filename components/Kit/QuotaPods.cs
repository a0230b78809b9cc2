namespace Payments.Infra.Components.Kit;

/// <summary>The pods that count tenants' requests.</summary>
internal static class QuotaPods
{
    /// <summary>Name of their Deployment, in the namespace of the services.</summary>
    public const string Name = "ratelimit";
}
