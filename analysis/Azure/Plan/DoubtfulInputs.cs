using Payments.Infra.Analysis.Azure.Schemas;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>
/// Inputs that the package does not have, which its provider drops without a word (<c>SdkInputsToRequestBody</c> in provider/pkg/convert of
/// pulumi/pulumi-azure-native), and values that no enumeration of it has. Both may be of a later version, so neither is an error.
/// </summary>
internal static class DoubtfulInputs
{
    /// <summary>An input of every resource of the provider's own.</summary>
    private const string ApiVersion = "azureApiVersion";

    public static IEnumerable<PlanFinding> Find(AzurePlan plan) => plan.All.SelectMany(Of);

    private static IEnumerable<PlanFinding> Of(AzureResource resource) => Unknown(resource).Concat(
        from found in EnumerationRules.Doubtful(resource.Token, resource.Inputs)
        where !AzureAdmission.Check(resource.Token, resource.Inputs).Any(reason => reason.StartsWith($"{found.Field}: ", StringComparison.Ordinal))
        select Finding(
            resource,
            found.Field,
            $"{found.Field.Value!.ToJsonString()} is none of {string.Join(", ", found.Members)}; Azure refuses what it does not know"));

    private static IEnumerable<PlanFinding> Unknown(AzureResource resource) => InputSchema.Instance.Of(resource.Token) is not { } definitions ? [] :
        from found in SchemaWalk.Objects(resource.Fields, definitions)
        from entry in found.Field.Entries
        where !found.Definitions.ContainsKey(entry.Key) && entry.Key != ApiVersion && !entry.Key.StartsWith("__", StringComparison.Ordinal)
        select Finding(
            resource,
            found.Field[entry.Key],
            $"azure-native {InputSchema.Instance.Version} has no such input, and sends none to Azure; there are {string.Join(", ", found.Definitions.Keys)}");

    private static PlanFinding Finding(AzureResource resource, Field field, string message) => new(resource.Urn, field.ToString(), message, IsCertain: false);
}
