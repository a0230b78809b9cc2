using Payments.Infra.Components.Observability.Kiali;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Observability;

/// <summary>Checks anonymous access and the storage of long-term metrics.</summary>
internal sealed class ObservabilityRules : ISectionRules
{
    private const string Section = "observability";

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems(StackContext context)
    {
        if (context.Settings.Observability.Kiali.Login == KialiLogin.Anonymous && !context.IsLocal)
        {
            yield return new SettingProblem(
                $"{Section}.kiali.login",
                $"anonymous shows the mesh to whoever reaches it, which is for the stack {StackContext.Local} alone; set it to token or open-id");
        }

        foreach (var problem in LongTermProblems(context.Settings))
        {
            yield return problem;
        }
    }

    /// <summary>The program creates storage and identities only where it also creates the cluster.</summary>
    private static IEnumerable<SettingProblem> LongTermProblems(PaymentsSettings settings)
    {
        if (settings.Observability.Metrics.LongTerm is not { } longTerm)
        {
            yield break;
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
                yield return SettingProblem.Missing($"{Path}.{key}", form);
            }
            else if (settings.Azure is not null && value.Length > 0)
            {
                yield return new SettingProblem($"{Path}.{key}", "the program makes it together with the cluster; remove the key");
            }
        }
    }
}
