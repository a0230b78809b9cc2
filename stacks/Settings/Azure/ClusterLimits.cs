using System.Globalization;
using System.Text.RegularExpressions;
using Payments.Infra.Stacks.Settings.Binding;
using Pulumi.AzureNative.ContainerService;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Rules about cluster settings that depend on each other.</summary>
internal static partial class ClusterLimits
{
    /// <summary>Bits that an authorized range must fix: more addresses are no list of one's own.</summary>
    private const int WidestAuthorized = 16;

    /// <summary>Problems of the cluster settings.</summary>
    public static IEnumerable<SettingProblem> Problems(AzureSettings azure)
    {
        foreach (var zone in azure.Zones.Where(zone => !azure.Region.Zones.Contains(zone)))
        {
            yield return new SettingProblem("zones", azure.Region.Zones.IsEmpty
                ? $"{azure.Region} has no zones; set zones to [], or choose another region"
                : $"\"{zone}\" is not allowed; {azure.Region} has {string.Join(", ", azure.Region.Zones)}");
        }

        if (azure.Zones.Distinct(StringComparer.Ordinal).Count() < azure.Zones.Length)
        {
            yield return new SettingProblem("zones", $"[{string.Join(", ", azure.Zones)}] names one twice; name each once");
        }

        if (azure is { RetentionDays: not null, Effective.KeepsLogs: false })
        {
            yield return new SettingProblem(
                "retentionDays", "the development baseline keeps no logs in Azure; remove retentionDays, or set baseline to regulated");
        }

        foreach (var problem in AccessProblems(azure))
        {
            yield return problem;
        }
    }

    private static IEnumerable<SettingProblem> AccessProblems(AzureSettings azure)
    {
        var baseline = azure.Effective;
        if (!baseline.IsPrivate && azure.AuthorizedRanges.IsEmpty)
        {
            yield return new SettingProblem(
                "authorizedRanges",
                "is missing; set it to the addresses that may reach the API server, such as [198.51.100.0/24], or everybody could");
        }

        foreach (var (index, range) in azure.AuthorizedRanges.Index().Where(entry => entry.Item.Prefix < WidestAuthorized))
        {
            yield return new SettingProblem(
                $"authorizedRanges[{index}]",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{range} lets {range.Size} addresses reach the API server; name those of offices and runners, each a /{WidestAuthorized} or smaller"));
        }

        foreach (var (index, range) in azure.AuthorizedRanges.Index().Where(entry => AddressLimits.IsPrivate(entry.Item)))
        {
            yield return new SettingProblem(
                $"authorizedRanges[{index}]", $"{range} is private, and nobody reaches a public API server from there; name public addresses");
        }

        if (baseline.IsPrivate && !azure.AuthorizedRanges.IsEmpty)
        {
            yield return new SettingProblem(
                "authorizedRanges",
                $"{azure.AuthorizedRanges[0]} could never reach a private API server; remove authorizedRanges, or set baseline to development");
        }

        if (azure.Policies == PolicyMode.Deny && !baseline.MirrorsImages)
        {
            yield return new SettingProblem(
                "policies", "deny would refuse images of others, which come from the internet; set images.thirdParty to registry, or policies to audit");
        }

        if (azure.Administrators.IsEmpty)
        {
            yield return new SettingProblem(
                "administrators",
                "is missing; set it to the object id of an Entra group that whoever deploys is in: there are no local accounts");
        }

        foreach (var (group, index) in azure.Administrators.Select((group, index) => (group, index)).Where(entry => !ObjectId().IsMatch(entry.group)))
        {
            yield return new SettingProblem(
                $"administrators[{index}]",
                $"\"{group}\" is not allowed; expected the object id of an Entra group; 'az ad group show --group NAME --query id' prints it");
        }

        if (baseline.AnalysesCost && baseline.Tier == ManagedClusterSKUTier.Free)
        {
            yield return new SettingProblem(
                "tier",
                "free has no cost analysis, which the regulated baseline turns on; set tier to standard, or baseline to development");
        }
    }

    [GeneratedRegex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")]
    private static partial Regex ObjectId();
}
