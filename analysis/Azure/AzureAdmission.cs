using Payments.Infra.Analysis.Azure.Names;
using Payments.Infra.Analysis.Azure.Schemas;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure;

/// <summary>
/// What Azure Resource Manager refuses of the inputs of one resource: names, ranges of addresses, what one input forbids another, and texts that are no
/// member of their enumeration. Resources of types that nobody here knows pass, but for their tags.
/// </summary>
public static class AzureAdmission
{
    /// <summary>Whether resources of a type are judged.</summary>
    /// <param name="type">Type token, such as <c>azure-native:keyvault:Vault</c>.</param>
    public static bool Knows(string type) => AzureType.Of(type) is { Length: > 0 } known
        && (AzureRules.All.ContainsKey(known) || NameRules.All.ContainsKey(known) || InputSchema.Instance.Of(type) is not null);

    /// <summary>Why a resource would be refused, each reason with the path of the input at fault; nothing when it would be taken.</summary>
    /// <param name="type">Type token; of another package's types nothing is said.</param>
    /// <param name="inputs">Its inputs; a <see cref="Cluster.UnknownValue"/> stands for each part that is not known yet.</param>
    public static ImmutableArray<string> Check(string type, JsonObject inputs)
    {
        if (AzureType.Of(type) is not { Length: > 0 } known)
        {
            return [];
        }

        var field = Field.Of(inputs);
        var findings = (NameRules.All.TryGetValue(known, out var name) ? name.Check(field) : [])
            .Concat(AzureRules.All.TryGetValue(known, out var rules) ? rules.SelectMany(rule => rule(field)) : [])
            .Concat(TagRules.Check(field, known)).ToList();
        return
        [
            .. findings.Concat(EnumerationRules.Check(type, inputs).ExceptBy(findings.Select(finding => finding.Path), finding => finding.Path))
                .Select(finding => finding.Text).Distinct(),
        ];
    }
}
