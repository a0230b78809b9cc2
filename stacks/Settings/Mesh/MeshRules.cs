using Payments.Infra.Components.Data;
using Payments.Infra.Components.Mesh.Ingress;
using Payments.Infra.Components.Mesh.Ingress.Certificates;
using Payments.Infra.Components.Mesh.Install;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Mesh;

/// <summary>Whose tokens are let in, and a certificate and an authority that the stack can have.</summary>
internal sealed class MeshRules : ISectionRules
{
    private const string Tokens = "mesh.ingress.tokens";
    private const string Certificate = "mesh.ingress.certificate";

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems(StackContext context)
    {
        var ingress = context.Settings.Mesh.Ingress;
        return (context.IsLocal ? [] : OutsideProblems(ingress.Tokens)).Concat(KeyProblems(ingress.Tokens)).Concat(CertificateProblems(context.Settings))
            .Concat(AuthorityProblems(context.Settings));
    }

    /// <summary>What is good enough on one's own machine alone.</summary>
    private static IEnumerable<SettingProblem> OutsideProblems(TokenSettings tokens)
    {
        if (tokens.Audiences.IsEmpty)
        {
            yield return new SettingProblem(
                $"{Tokens}.audiences",
                "there is none, so that a token of the issuer for any other application would be let in; name the API as its tokens do, such as payments");
        }

        if (tokens.JwksUri.StartsWith("http://", StringComparison.Ordinal))
        {
            yield return new SettingProblem(
                $"{Tokens}.jwksUri", $"'{tokens.JwksUri}' can be answered with other keys by whoever is on the way; use its https:// address, or set jwks");
        }

        if (tokens.JwksFile.Length > 0)
        {
            yield return new SettingProblem(
                $"{Tokens}.jwksFile",
                $"whoever has the key beside '{tokens.JwksFile}' is let in as any tenant; that is for the stack {StackContext.Local}, set jwksUri or jwks");
        }
    }

    private static IEnumerable<SettingProblem> KeyProblems(TokenSettings tokens)
    {
        if (tokens.Jwks.Length > 0 && KeySet.ProblemOf(tokens.Jwks) is { } inline)
        {
            yield return new SettingProblem($"{Tokens}.jwks", $"the text {inline}");
        }

        if (tokens.JwksFile.Length > 0 && FileProblem(tokens.JwksFile) is { } file)
        {
            yield return new SettingProblem($"{Tokens}.jwksFile", file);
        }
    }

    private static string? FileProblem(string file)
    {
        var path = KeySetFile.PathOf(file);
        try
        {
            return KeySet.ProblemOf(KeySetFile.Read(file)) is { } problem ? $"{path} {problem}" : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"{path} cannot be read: {exception.Message} Let its owner read it, or remove it";
        }
    }

    private static IEnumerable<SettingProblem> AuthorityProblems(PaymentsSettings settings)
    {
        if (settings.Mesh.Ca.Source == AuthoritySource.Vault && settings.Data.Secrets != SecretSource.KeyVault)
        {
            yield return new SettingProblem(
                "mesh.ca.source", "vault needs External Secrets, which come with data.secrets; set that to key-vault, or source to istiod or secret");
        }
    }

    private static IEnumerable<SettingProblem> CertificateProblems(PaymentsSettings settings)
    {
        var source = IngressDefaults.SourceOf(settings);
        if (source == CertificateSource.Vault && settings.Data.Secrets != SecretSource.KeyVault)
        {
            yield return new SettingProblem(
                $"{Certificate}.source",
                "vault needs External Secrets, which come with data.secrets; set that to key-vault, or source to plan, issuer or secret");
        }

        if (source == CertificateSource.Plan && IngressDefaults.IsRegulated(settings))
        {
            yield return new SettingProblem(
                $"{Certificate}.source",
                "plan is an authority that no caller knows, which a regulated stack cannot ask of banks; set it to vault, issuer or secret");
        }
    }
}
