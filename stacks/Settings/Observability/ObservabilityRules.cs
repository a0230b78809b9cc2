using System.Text.RegularExpressions;
using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Observability.Kiali;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Observability;

/// <summary>Checks anonymous access and the storage of long-term metrics.</summary>
internal sealed partial class ObservabilityRules : ISectionRules
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

        foreach (var problem in LongTermProblems(context.Settings).Concat(LoginProblems(context.Settings.Observability)))
        {
            yield return problem;
        }
    }

    /// <summary>Who is let in is named: nobody is by an empty list.</summary>
    private static IEnumerable<SettingProblem> LoginProblems(ObservabilitySettings settings)
    {
        var domains = settings.Kiali.AllowedDomains;
        if (settings.Kiali.Login == KialiLogin.OpenId && domains.IsEmpty)
        {
            yield return SettingProblem.Missing($"{Section}.kiali.allowedDomains", "the mail domains of who may see the mesh, such as example.com");
        }

        if (domains.FirstOrDefault(domain => !Domain().IsMatch(domain)) is { } wrong)
        {
            yield return new SettingProblem($"{Section}.kiali.allowedDomains", $"\"{wrong}\" is no mail domain; expected one such as example.com");
        }

        if (settings.SingleSignOn is not { } login)
        {
            yield break;
        }

        foreach (var (key, names) in new[] { ("viewers", login.Viewers), ("admins", login.Admins) })
        {
            if (names.IsEmpty)
            {
                yield return SettingProblem.Missing($"{Section}.singleSignOn.{key}", "roles or groups of the identity provider");
            }
            else if (names.FirstOrDefault(name => !Role().IsMatch(name)) is { } odd)
            {
                yield return new SettingProblem(
                    $"{Section}.singleSignOn.{key}", $"\"{odd}\" is no role or group; expected letters, digits, '.', '_', ':', '/' and '-'");
            }
        }
    }

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+\z")]
    private static partial Regex Domain();

    [GeneratedRegex(@"\A[A-Za-z0-9._:/-]{1,128}\z")]
    private static partial Regex Role();

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
