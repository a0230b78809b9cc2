using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking;

/// <summary>How a proxy decrypts what it receives.</summary>
internal static class ServerTls
{
    /// <summary>The mode of settings; the one that leaves traffic alone when they do not say.</summary>
    public static string Mode(JsonObject tls) => tls.Has("mode") ? tls.Text("mode") : "PASSTHROUGH";

    /// <summary>Whether the traffic stays encrypted on its way through the proxy.</summary>
    public static bool PassesThrough(JsonObject tls) => Mode(tls) is "PASSTHROUGH" or "AUTO_PASSTHROUGH";

    public static void Check(JsonObject? tls, Findings findings)
    {
        if (tls is null)
        {
            return;
        }

        CheckCiphers(tls, findings);
        if (Mode(tls) == "ISTIO_MUTUAL")
        {
            CheckMesh(tls, findings);
            return;
        }

        if (PassesThrough(tls) && (HasCredentials(tls) || Has(tls, "caCrl", "serverCertificate", "privateKey", "caCertificates") || HasFiles(tls)))
        {
            findings.Warning($"{Mode(tls)} mode does not use certificates, they will be ignored");
        }

        CheckSources(tls, findings);
        var terminates = Mode(tls) is "SIMPLE" or "MUTUAL" or "OPTIONAL_MUTUAL";
        if (terminates && HasCredentials(tls))
        {
            return;
        }

        if (terminates)
        {
            CheckCertificates(tls, Mode(tls) == "SIMPLE" ? "SIMPLE TLS" : "MUTUAL TLS", findings);
        }

        CheckRevocation(tls, findings);
    }

    private static void CheckCiphers(JsonObject tls, Findings findings)
    {
        var suites = tls.Texts("cipherSuites");
        if (tls.Text("minProtocolVersion") is "TLSV1_0" or "TLSV1_1" && suites.Count == 0)
        {
            findings.Warning("TLS version below TLSV1_2 require setting compatible ciphers as by default they no longer include compatible ciphers.");
        }

        WarnOf("invalid", suites.Where(suite => !CipherSuite.IsKnown(suite)));
        WarnOf("duplicate", suites.Where(CipherSuite.IsKnown).GroupBy(suite => suite).Where(same => same.Count() > 1).Select(same => same.Key));

        void WarnOf(string what, IEnumerable<string> found)
        {
            if (found.Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } wrong)
            {
                findings.Warning($"ignoring {what} cipher suites: {GoText.List(wrong)}");
            }
        }
    }

    // The mesh brings its own certificates.
    private static void CheckMesh(JsonObject tls, Findings findings)
    {
        ForbidText("serverCertificate", "server certificate");
        ForbidText("privateKey", "private key");
        ForbidText("caCertificates", "CA bundle");
        Forbid(HasFiles(tls), "tlsCertificates");
        ForbidText("credentialName", "credentialName");
        Forbid(tls.Texts("credentialNames").Count > 0, "credentialNames");

        void ForbidText(string field, string name) => Forbid(Has(tls, field), name);

        void Forbid(bool isSet, string name) =>
            findings.Problem(isSet ? $"ISTIO_MUTUAL TLS cannot have associated {name}" : null);
    }

    private static void CheckSources(JsonObject tls, Findings findings)
    {
        bool[] sources =
        [
            Has(tls, "serverCertificate") && Has(tls, "privateKey"), Has(tls, "credentialName"), tls.Texts("credentialNames").Count > 0, HasFiles(tls),
        ];
        if (sources.Count(isSet => isSet) > 1)
        {
            findings.Error("only one of credential_name, credential_names, server_certificate/private_key, tls_certificates should be specified");
        }
    }

    private static void CheckCertificates(JsonObject tls, string mode, Findings findings)
    {
        if (mode == "MUTUAL TLS" && !Has(tls, "caCertificates"))
        {
            findings.Error($"{mode} requires a client CA bundle");
        }

        var files = tls.Messages("tlsCertificates");
        if (files.Count > 2)
        {
            findings.Warning($"{mode} can support up to 2 server certificates");
        }

        foreach (var pair in files.Count > 0 ? files : [tls])
        {
            findings.Problem(Has(pair, "serverCertificate") ? null : $"{mode} requires a server certificate");
            findings.Problem(Has(pair, "privateKey") ? null : $"{mode} requires a private key");
        }
    }

    private static void CheckRevocation(JsonObject tls, Findings findings)
    {
        if (!Has(tls, "caCrl"))
        {
            return;
        }

        if (Has(tls, "credentialName"))
        {
            findings.Error("CRL is not supported with credentialName. CRL has to be specified in the credential");
        }

        if (Mode(tls) == "SIMPLE")
        {
            findings.Error("CRL is not supported with SIMPLE TLS");
        }
    }

    private static bool HasCredentials(JsonObject tls) => Has(tls, "credentialName") || tls.Texts("credentialNames").Count > 0;

    private static bool HasFiles(JsonObject tls) => tls.Messages("tlsCertificates").Count > 0;

    private static bool Has(JsonObject tls, params string[] fields) => fields.Any(field => tls.Text(field).Length > 0);
}
