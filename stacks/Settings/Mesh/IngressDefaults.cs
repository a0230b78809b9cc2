using Payments.Infra.Components.Data;
using Payments.Infra.Components.Mesh.Ingress.Certificates;
using Payments.Infra.Stacks.Settings.Azure;

namespace Payments.Infra.Stacks.Settings.Mesh;

/// <summary>What a stack's way in has where its configuration leaves it to the kind of the stack, or to a file.</summary>
internal static class IngressDefaults
{
    /// <summary>Where the certificate comes from.</summary>
    /// <param name="settings">The stack's settings.</param>
    public static CertificateSource SourceOf(PaymentsSettings settings) => settings.Mesh.Ingress.Certificate.Source
        ?? (settings.Data.Secrets == SecretSource.KeyVault ? CertificateSource.Vault
            : IsRegulated(settings) ? CertificateSource.Secret
            : CertificateSource.Plan);

    /// <summary>Whether callers are others, who would have to be told of an authority of the plan's own.</summary>
    /// <param name="settings">The stack's settings.</param>
    public static bool IsRegulated(PaymentsSettings settings) => settings.Azure is { Baseline: BaselineKind.Regulated };

    /// <summary>The settings with all of it said.</summary>
    /// <param name="settings">The settings, without a problem.</param>
    public static PaymentsSettings Fill(PaymentsSettings settings)
    {
        var (ingress, tokens) = (settings.Mesh.Ingress, settings.Mesh.Ingress.Tokens);
        return settings with
        {
            Mesh = settings.Mesh with
            {
                Ingress = ingress with
                {
                    Certificate = ingress.Certificate with { Source = SourceOf(settings) },
                    Tokens = tokens.JwksFile.Length > 0 ? tokens with { Jwks = KeySetFile.Read(tokens.JwksFile) } : tokens,
                },
            },
        };
    }
}
