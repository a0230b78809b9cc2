using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.FrontDoor;

/// <summary>Front doors and their endpoints (learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits).</summary>
internal static class ProfileRules
{
    private const int ShortestTimeout = 16;
    private const int LongestTimeout = 240;

    public static IEnumerable<AzureFinding> Check(Field inputs) =>
        IsFrontDoor(inputs) ? CheckLocation(inputs).Concat(inputs["originResponseTimeoutSeconds"].CheckRange(ShortestTimeout, LongestTimeout)) : [];

    /// <summary>They are everywhere, and so is the policy of a firewall.</summary>
    public static IEnumerable<AzureFinding> CheckLocation(Field inputs) => inputs["location"].CheckOneOf("global");

    /// <summary>Profiles of content delivery networks have the same type.</summary>
    private static bool IsFrontDoor(Field inputs) => inputs["sku"]["name"].Is("Standard_AzureFrontDoor", "Premium_AzureFrontDoor");
}
