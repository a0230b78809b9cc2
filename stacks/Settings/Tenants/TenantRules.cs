using System.Globalization;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Tenants;

/// <summary>Checks that tenants are distinct and fit the number of tenant labels in metrics.</summary>
internal sealed class TenantRules : ISectionRules
{
    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems(StackContext context)
    {
        foreach (var problem in TenantList.Duplicates(context.Tenants))
        {
            yield return new SettingProblem("tenants", problem);
        }

        var (tenants, bound) = (context.Tenants.Length, context.Settings.Observability.Metrics.TenantLabels);
        if (tenants > bound)
        {
            yield return new SettingProblem(
                "observability.metrics.tenantLabels",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{tenants} tenants are more than the {bound} that the label 'tenant' of metrics may tell apart; ")
                + "raise it, up to 5000, or move tenants to a stack of their own");
        }
    }
}
