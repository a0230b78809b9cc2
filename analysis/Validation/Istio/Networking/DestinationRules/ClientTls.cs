using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.DestinationRules;

/// <summary>How a proxy encrypts what it sends.</summary>
internal static class ClientTls
{
    private const string ConfigMap = "configmap://";

    public static void Check(JsonObject? tls, string ownNamespace, Findings findings)
    {
        if (tls is null)
        {
            return;
        }

        var credential = tls.Text("credentialName");
        if (credential.StartsWith(ConfigMap, StringComparison.Ordinal) && ConfigMapProblem(credential, ownNamespace) is { } problem)
        {
            findings.Error($"invalid configmap:// credentialName: {problem}");
        }

        var mode = tls.Text("mode");
        if (tls.Flag("insecureSkipVerify"))
        {
            CheckUnverified(tls, mode, findings);
        }

        if (mode is "SIMPLE" or "MUTUAL" && credential.Length > 0)
        {
            if (HasAny(tls, "clientCertificate", "caCertificates", "privateKey", "caCrl"))
            {
                findings.Error("cannot specify client certificates or CA certificate or CA CRL If credentialName is set");
            }

            return;
        }

        if (mode == "MUTUAL" && !HasAny(tls, "clientCertificate"))
        {
            findings.Error("client certificate required for mutual tls");
        }

        if (mode == "MUTUAL" && !HasAny(tls, "privateKey"))
        {
            findings.Error("private key required for mutual tls");
        }
    }

    private static void CheckUnverified(JsonObject tls, string mode, Findings findings)
    {
        var hasNames = tls.Texts("subjectAltNames").Count > 0;
        if (mode == "SIMPLE" && (hasNames || HasAny(tls, "caCertificates", "credentialName")))
        {
            findings.Error("cannot specify CaCertificates or CredentialName or SubjectAltNames when InsecureSkipVerify is set true");
        }

        if (mode == "MUTUAL" && (hasNames || HasAny(tls, "caCertificates")))
        {
            findings.Error("cannot specify CaCertificates or SubjectAltNames when InsecureSkipVerify is set true");
        }
    }

    private static string? ConfigMapProblem(string credential, string ownNamespace)
    {
        var missing = credential[ConfigMap.Length..].Split('/') switch
        {
            [_] => "namespace and name",
            ["", ..] => "namespace",
            [_, "", ..] => "name",
            _ => null,
        };
        return missing is not null ? $"invalid resource name {GoText.Quote(credential)}. Expected {missing}"
            : ownNamespace.Length == 0 || credential[ConfigMap.Length..].Split('/')[0] != ownNamespace
                ? $"namespace must match the configuration namespace {GoText.Quote(ownNamespace)}"
            : null;
    }

    private static bool HasAny(JsonObject tls, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (tls.Text(field).Length > 0)
            {
                return true;
            }
        }

        return false;
    }
}
