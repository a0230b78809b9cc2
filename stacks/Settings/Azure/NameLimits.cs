using Payments.Infra.Components.Azure;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Length and character limits of resource names (learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules).</summary>
internal static class NameLimits
{
    /// <summary>Names of groups and networks: overlay nodes carry them as labels.</summary>
    private const int LabelLength = 63;

    private const int DnsPrefixLength = 54;
    private const int ClusterLength = 63;
    private const int WorkspaceLength = 63;

    /// <summary>Problems of the resource names.</summary>
    public static IEnumerable<SettingProblem> Problems(AzureSettings azure, string project, string stack)
    {
        var names = azure.NamesOf(project, stack);
        if (names.Environment.Any(letter => !(char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            || !char.IsAsciiLetterOrDigit(names.Environment[^1]))
        {
            yield return new SettingProblem(
                "shortName",
                $"'{names.Environment}' would be part of names that take lower-case letters, digits and '-' alone; set shortName to such a one");
        }

        foreach (var (what, name, limit) in new[]
        {
            ("Key Vault", names.CompactStem("kv") + Suffix, ResourceNames.CompactLength),
            ("storage account", names.CompactStem("log") + Suffix, ResourceNames.CompactLength),
            ("cluster", names.For("aks"), ClusterLength),
            ("resource group", names.For("rg-network"), LabelLength),
            ("log workspace", $"{names.For("log")}-{Suffix}", WorkspaceLength),
            ("host name", DnsPrefixOf(names), DnsPrefixLength),
        })
        {
            if (name.Length > limit)
            {
                yield return new SettingProblem(
                    "shortName",
                    $"the {what} would be called '{name}' with {name.Length} characters; at most {limit} are allowed; set shortName to something shorter");
                yield break;
            }
        }
    }

    /// <summary>Name of the registry: the stack's own, or one that follows from its subscription.</summary>
    public static string RegistryNameOf(AzureSettings azure, ResourceNames names) =>
        azure.Images.Registry.Length > 0 ? azure.Images.Registry : names.Derived("cr", azure.Subscription);

    /// <summary>Host that images in the registry are named by.</summary>
    public static string RegistryHostOf(AzureSettings azure, ResourceNames names) => $"{RegistryNameOf(azure, names)}.azurecr.io";

    /// <summary>First label of the API server's host name.</summary>
    public static string DnsPrefixOf(ResourceNames names) => $"{names.Project}-{names.Environment}";

    private static string Suffix => new('x', ResourceNames.SuffixLength);
}
