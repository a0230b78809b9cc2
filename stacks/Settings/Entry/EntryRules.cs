using System.Globalization;
using Payments.Infra.Components.Azure;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Entry;

/// <summary>Checks that the entry leads somewhere, and what Azure takes of its names.</summary>
internal static class EntryRules
{
    /// <summary>Most hosts of a Front Door Premium (learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits).</summary>
    private const int MostHosts = 500;

    /// <summary>Most characters of an endpoint's name, of which Azure makes a host (the same page).</summary>
    private const int EndpointLength = 46;

    /// <summary>All problems found.</summary>
    /// <param name="settings">The section.</param>
    /// <param name="names">Names of its resources.</param>
    /// <param name="catalogue">Cells and tenants.</param>
    public static IEnumerable<SettingProblem> Problems(EntrySettings settings, ResourceNames names, PlatformCatalogue catalogue)
    {
        if (catalogue.Cells.IsEmpty)
        {
            yield return new SettingProblem("domain", "there is no cell to lead to; add one to stacks/CellCatalogue.cs, or remove this stack");
        }

        if (settings.Region.Name is not null && names.For("fde") is { Length: > EndpointLength } endpoint)
        {
            yield return new SettingProblem(
                "shortName",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the endpoint would be called '{endpoint}' with {endpoint.Length} characters; at most {EndpointLength} are allowed; ")
                + "set shortName to something shorter");
        }

        foreach (var problem in Hosts(settings, catalogue).Concat(Subscriptions(settings, catalogue)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<SettingProblem> Hosts(EntrySettings settings, PlatformCatalogue catalogue)
    {
        if (catalogue.Tenants.Length > MostHosts)
        {
            yield return new SettingProblem("domain", string.Create(
                CultureInfo.InvariantCulture,
                $"{catalogue.Tenants.Length} tenants have a host each, and a front door takes {MostHosts}; give some of them another entry"));
        }

        var odd = catalogue.Tenants.Select(tenant => tenant.Id).Where(id => !TenantHost.CanBeOf(id)).ToList();
        if (odd.Count > 0)
        {
            var ids = string.Join(", ", odd.Select(id => $"'{id}'"));
            yield return new SettingProblem(
                "domain", $"{ids}: no part of a host's name, which has letters, digits and '-' alone; give the tenant another id");
        }
        else if (catalogue.Tenants.Select(tenant => TenantHost.Of(tenant.Id, settings.Domain)).FirstOrDefault(host => host.Length > 253) is { } tooLong)
        {
            yield return new SettingProblem("domain", $"'{tooLong}' is longer than the 253 characters of a host's name; choose a shorter domain");
        }
    }

    private static IEnumerable<SettingProblem> Subscriptions(EntrySettings settings, PlatformCatalogue catalogue)
    {
        var cells = catalogue.Cells.Select(cell => cell.Name).ToList();
        foreach (var (cell, id) in settings.CellSubscriptions)
        {
            if (!cells.Contains(cell))
            {
                yield return SettingProblem.UnknownKey("cellSubscriptions", cell, cells);
            }
            else if (!Guid.TryParseExact(id, "D", out _))
            {
                yield return SettingProblem.Invalid(
                    $"cellSubscriptions.{cell}", $"\"{id}\"", "the id of a subscription; 'az account show --query id' prints it");
            }
        }
    }
}
