using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Names;

/// <summary>Names of resource groups, whose letters may be of any script (learn.microsoft.com/rest/api/resources/resource-groups/create-or-update).</summary>
internal static class ResourceGroupRules
{
    private const int Longest = 90;

    public static IEnumerable<AzureFinding> Check(Field inputs)
    {
        var name = inputs["resourceGroupName"];
        return name.Known() is { } text && !IsName(text)
            ? [name.NotAllowed("1 to 90 letters, digits, '-', '_', '.', '(' and ')', and no '.' last")]
            : [];
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= Longest && !text.EndsWith('.') && text.All(sign => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '.' or '(' or ')');
}
