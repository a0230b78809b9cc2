using Payments.Infra.Components.Catalogue;
using Payments.Infra.Stacks.Settings.Azure;
using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Target;

namespace Payments.Infra.Stacks.Settings.Cells;

/// <summary>Checks that the stack of a cell is where the catalogue says, and is reached as the front door reaches it; of others it asks nothing.</summary>
internal sealed class CellRules : ISectionRules
{
    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems(StackContext context) => context.Cell is { } cell ? Of(cell, context.Settings) : [];

    private static IEnumerable<SettingProblem> Of(Cell cell, PaymentsSettings settings)
    {
        if (!settings.Tenants.IsDefault)
        {
            yield return new SettingProblem("tenants", $"the tenants of the cell '{cell.Name}' are those of {CellAssignment.Source}; remove the section");
        }

        if (settings.Target.Cluster == ClusterKind.Existing)
        {
            yield return new SettingProblem("target.cluster", $"the cell '{cell.Name}' is reached by a private link of Azure; remove cluster and context");
        }

        foreach (var problem in settings.Azure is { } azure ? OfAzure(cell, azure) : [])
        {
            yield return problem with { Path = $"azure.{problem.Path}" };
        }

        var ingress = settings.Mesh.Ingress;
        if (!ingress.Hosts.Contains(cell.Host))
        {
            yield return new SettingProblem(
                "mesh.ingress.hosts",
                $"the front door asks the cell '{cell.Name}' for {cell.Host}, which is not among them; add it, or change {CellAssignment.Source}");
        }

        if (ingress.Exposure != GatewayExposure.Internal)
        {
            yield return new SettingProblem(
                "mesh.ingress.exposure", $"the front door reaches the cell '{cell.Name}' by a private link, which internal alone has; set it to internal");
        }
    }

    private static IEnumerable<SettingProblem> OfAzure(Cell cell, AzureSettings azure)
    {
        if (azure.Region.Name is { } region && region != cell.Region)
        {
            yield return new SettingProblem(
                "region", $"{region} is not where {CellAssignment.Source} has the cell '{cell.Name}': {cell.Region}; make them one");
        }

        if (azure.ShortName != cell.ShortName)
        {
            yield return new SettingProblem(
                "shortName",
                $"\"{azure.ShortName}\" is not what {CellAssignment.Source} says of the cell '{cell.Name}': \"{cell.ShortName}\"; "
                + "make them one, as the front door finds the private link by it");
        }

        if (!azure.Effective.IsPrivate)
        {
            yield return new SettingProblem(
                "baseline", $"the front door reaches the cell '{cell.Name}' by a private link, which regulated alone has; remove baseline");
        }
    }
}
