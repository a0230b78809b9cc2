using System.Globalization;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Stores;

/// <summary>
/// Containers of blobs and what is kept of them (learn.microsoft.com/azure/storage/blobs/soft-delete-blob-overview and point-in-time-restore-overview).
/// </summary>
internal static class BlobRules
{
    private const int MostDays = 365;
    private const string OnlyName = "default";

    public static IEnumerable<AzureFinding> CheckContainer(Field inputs) => inputs["publicAccess"].CheckOneOf("None", "Blob", "Container");

    public static IEnumerable<AzureFinding> CheckProperties(Field inputs)
    {
        var (deletion, restore) = (inputs["deleteRetentionPolicy"], inputs["restorePolicy"]);
        return inputs["blobServicesName"].CheckOneOf(OnlyName)
            .Concat(CheckDays(deletion))
            .Concat(CheckDays(inputs["containerDeleteRetentionPolicy"]))
            .Concat(restore["enabled"].Flag() == true && restore["days"].Integer >= deletion["days"].Integer
                ? [restore["days"].Says(string.Create(CultureInfo.InvariantCulture, $"{restore["days"].Integer} is not less than deleteRetentionPolicy.days, "
                    + $"{deletion["days"].Integer}; lower it"))]
                : []);
    }

    public static IEnumerable<AzureFinding> CheckManagement(Field inputs)
    {
        var rules = inputs["policy"]["rules"];
        return inputs["managementPolicyName"].CheckOneOf(OnlyName)
            .Concat(rules.Items.CheckDistinct(rule => (rule["name"], rule["name"].Known()), "a name"));
    }

    private static IEnumerable<AzureFinding> CheckDays(Field policy) => policy["enabled"].Flag() == true && policy.Lacks("days")
        ? [policy["days"].Says("is missing; a policy that is on keeps for 1 to 365 days")]
        : policy["days"].CheckRange(1, MostDays);
}
