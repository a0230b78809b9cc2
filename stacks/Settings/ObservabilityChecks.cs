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
        CheckLongTerm(settings, problems);
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

    /// <summary>The program makes storage and identities where it makes the cluster, and cannot elsewhere.</summary>
    private static void CheckLongTerm(PaymentsSettings settings, ProblemList problems)
    {
        if (settings.Observability.Metrics.LongTerm is not { } longTerm)
        {
            return;
        }

        const string Path = $"{Section}.metrics.longTerm";
        foreach (var (key, value, form) in new[]
        {
            ("storageAccount", longTerm.StorageAccount, "the name of a storage account: 3 to 24 lower-case letters and digits"),
            ("clientId", longTerm.ClientId, "the client id of an identity that may write to the container"),
        })
        {
            if (settings.Azure is null && value.Length == 0)
            {
                problems.Missing($"{Path}.{key}", form);
            }
            else if (settings.Azure is not null && value.Length > 0)
            {
                problems.Conflict($"{Path}.{key}", "the program makes it together with the cluster; remove the key");
            }
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
