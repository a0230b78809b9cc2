using System.Globalization;
using System.Text.Json;
using Payments.Infra.Components.Observability.Kiali;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What must fit together of metrics, alerts and logins with the rest of a configuration.</summary>
internal static class ObservabilityChecks
{
    private const string Section = $"{StackConfiguration.Namespace}:observability";

    /// <summary>The stack on one's own machine.</summary>
    private const string LocalStack = "local";

    /// <summary>Collects what does not.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void Check(PaymentsSettings settings, string stack, ProblemList problems)
    {
        CheckObjectives(settings, problems);
        if (settings.Observability.Kiali.Login == KialiLogin.Anonymous && stack != LocalStack)
        {
            problems.Conflict($"{Section}.kiali.login", $"anonymous shows the mesh to whoever reaches it, which is for the stack {LocalStack} alone; set it to token or open-id");
        }

        var (tenants, bound) = (settings.Tenants.Length, settings.Observability.Metrics.TenantLabels);
        if (tenants > bound)
        {
            problems.Conflict(
                $"{Section}.metrics.tenantLabels",
                string.Create(CultureInfo.InvariantCulture, $"{tenants} tenants are more than the {bound} that the label 'tenant' of metrics may tell apart; raise it, up to 5000, or move tenants to a stack of their own"));
        }
    }

    private static void CheckObjectives(PaymentsSettings settings, ProblemList problems)
    {
        foreach (var service in ServiceCatalogue.All)
        {
            foreach (var (property, problem) in settings.Service(service.Name).Objective.Of(service).Problems())
            {
                problems.Conflict($"{StackConfiguration.Namespace}:services.{service.Name}.objective.{JsonNamingPolicy.CamelCase.ConvertName(property)}", problem);
            }
        }
    }
}
