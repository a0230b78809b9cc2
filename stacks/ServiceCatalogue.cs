using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks;

/// <summary>The services of the platform, their calls, stores and topics. To add one, add it here.</summary>
internal static class ServiceCatalogue
{
    private const string Payments = "payments";
    private const string Accounts = "accounts";

    /// <summary>Takes payments.</summary>
    public static readonly ServiceDefinition PaymentService = new()
    {
        Name = "payment-service",
        Purpose = "takes payments and tells how they stand",
        Owner = Payments,
        SeesCardData = true,
        Objective = new ServiceObjective { Availability = new(99.95m) },
        PublicOperations =
        [
            new Operation { Methods = ["GET", "POST"], Paths = ["/api/v1/payments", "/api/v1/payments/*"] },
        ],
        Calls =
        [
            new ServiceCall("validation-service", new Operation { Methods = ["POST"], Paths = ["/api/v1/validations"] })
            {
                Reason = "have a payment checked before it is taken",
            },
            new ServiceCall("saga-service", new Operation { Methods = ["GET", "POST"], Paths = ["/api/v1/sagas", "/api/v1/sagas/*"] })
            {
                Reason = "start a payment's steps, and see how far they are",
            },
        ],
        Stores = [DataStore.Postgres],
        Produces = [new Topic { Name = "payment-events" }],
    };

    /// <summary>Keeps accounts and their balances.</summary>
    public static readonly ServiceDefinition AccountService = new()
    {
        Name = "account-service",
        Purpose = "keeps accounts and their balances",
        Owner = Accounts,
        Stores = [DataStore.Postgres, DataStore.Redis],
        Consumes = ["saga-events"],
    };

    /// <summary>Checks a payment before it is taken.</summary>
    public static readonly ServiceDefinition ValidationService = new()
    {
        Name = "validation-service",
        Purpose = "checks a payment before it is taken",
        Owner = Payments,
        Objective = new ServiceObjective { LatencyMilliseconds = 250 },
        Calls =
        [
            new ServiceCall("account-service", new Operation { Methods = ["GET"], Paths = ["/api/v1/accounts/*"] })
            {
                Reason = "see whether an account may pay",
            },
        ],
        Stores = [DataStore.Redis],
    };

    /// <summary>Carries a payment through its steps, and takes them back when one fails.</summary>
    public static readonly ServiceDefinition SagaService = new()
    {
        Name = "saga-service",
        Purpose = "carries a payment through its steps",
        Owner = Payments,
        Objective = new ServiceObjective { LatencyMilliseconds = 1000 },
        Calls =
        [
            new ServiceCall("account-service", new Operation { Methods = ["GET", "POST"], Paths = ["/api/v1/accounts/*"] })
            {
                Reason = "book the payment, and take it back when a step fails",
                PerRequest = 2,
            },
            new ServiceCall("payment-service", new Operation { Methods = ["GET", "PATCH"], Paths = ["/api/v1/payments/*"] })
            {
                Reason = "say how the payment ended",
                IsCallback = true,
            },
        ],
        Stores = [DataStore.Postgres],
        Produces = [new Topic { Name = "saga-events" }],
        Consumes = ["payment-events"],
    };

    /// <summary>All of them, in the order that the program declares them.</summary>
    public static readonly ImmutableArray<ServiceDefinition> All = [PaymentService, AccountService, ValidationService, SagaService];
}
