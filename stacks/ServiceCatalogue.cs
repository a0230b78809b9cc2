using System.Collections.Immutable;
using Payments.Infra.Components.Services;

namespace Payments.Infra.Stacks;

/// <summary>The services of the platform. To add one, add it here.</summary>
internal static class ServiceCatalogue
{
    /// <summary>Takes payments.</summary>
    public static readonly ServiceDefinition PaymentService = new()
    {
        Name = "payment-service",
        Component = "payment",
        Image = "payments/payment-service",
    };

    /// <summary>All of them, in the order that the program declares them.</summary>
    public static readonly ImmutableArray<ServiceDefinition> All = [PaymentService];
}
