using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.Sidecars;

/// <summary>What a sidecar receives, and where it hands it on.</summary>
internal static class IngressListeners
{
    private static readonly string[] Endpoints = ["", "127.0.0.1", "0.0.0.0", "::1", "::"];

    public static void Check(IEnumerable<JsonObject> listeners, Findings findings)
    {
        var numbers = new HashSet<long>();
        foreach (var listener in listeners)
        {
            if (listener.Message("port") is not { } port)
            {
                findings.Error("sidecar: port is required for ingress listeners");
                continue;
            }

            CheckPort(port, listener.Text("bind"), findings);
            findings.Problem(numbers.Add(port.Whole("number")) ? null : "sidecar: ports on IP bound listeners must be unique");
            if (listener.Text("defaultEndpoint") is { Length: > 0 } endpoint)
            {
                CheckEndpoint(endpoint, findings);
            }

            CheckTls(listener.Message("tls"), port.Text("protocol"), findings);
            CheckPool(listener.Message("connectionPool"), port, findings);
        }
    }

    private static void CheckPort(JsonObject port, string bind, Findings findings)
    {
        findings.Problem(port.Whole("targetPort") > 0 ? "targetPort has no impact on Sidecars" : null);
        findings.Problem(port.Text("name") is { Length: > 0 } name ? PortName.Problem(name) : null);
        findings.Problem(Protocol.Problem(port.Text("protocol")));
        findings.Problem(PortNumber.Problem(port.Whole("number")));
        findings.Problem(bind.Length > 0 ? IpAddress.Problem(bind) : null);
    }

    private static void CheckEndpoint(string endpoint, Findings findings)
    {
        if (UnixSocket.IsSocket(endpoint))
        {
            findings.Problem(UnixSocket.Problem(endpoint));
            return;
        }

        var (host, port, problem) = HostPort.Split(endpoint);
        findings.Problem(problem);
        if (!Endpoints.Contains(host))
        {
            findings.Error(
                "sidecar: defaultEndpoint must be of form 127.0.0.1:<port>,0.0.0.0:<port>,[::1]:port,[::]:port,unix://filepath or unset");
        }

        findings.Problem(GoNumber.Problem("Atoi", port) is { } reason
            ? $"sidecar: defaultEndpoint port ({port}) is not a number: {reason}"
            : GoNumber.TryRead(port, out var number) ? PortNumber.Problem(number) : null);
    }

    private static void CheckTls(JsonObject? tls, string protocol, Findings findings)
    {
        if (tls is null)
        {
            return;
        }

        Forbid(tls.Texts("subjectAltNames").Count > 0, "subjectAltNames is not supported in ingress tls");
        Forbid(tls.Flag("httpsRedirect"), "httpsRedirect is not supported");
        Forbid(tls.Text("credentialName").Length > 0, "credentialName is not currently supported");
        Forbid(tls.Texts("credentialNames").Count > 0, "credentialNames is not currently supported");
        Forbid(tls.Messages("tlsCertificates").Count > 0, "tls_certificates is not currently supported");
        var mode = ServerTls.Mode(tls);
        findings.Problem(mode is "ISTIO_MUTUAL" or "AUTO_PASSTHROUGH" ? $"cannot set mode to {mode} in sidecar ingress tls" : null);
        findings.Problem(Protocol.IsTls(protocol) ? null : "server cannot have TLS settings for non HTTPS/TLS ports");
        ServerTls.Check(tls, findings);

        void Forbid(bool isSet, string problem) => findings.Problem(isSet ? $"sidecar: {problem}" : null);
    }

    private static void CheckPool(JsonObject? pool, JsonObject port, Findings findings)
    {
        ConnectionPool.Check(pool, findings);
        if (pool.Has("http") && !Protocol.IsHttp(port.Text("protocol")))
        {
            var number = FormattableString.Invariant($"{port.Whole("number")} ({GoText.Quote(port.Text("name"))})");
            findings.Warning(
                $"sidecar: HTTP connection pool settings are configured for port {number} but its protocol is not HTTP ({port.Text("protocol")}); "
                + "only TCP settings will apply");
        }
    }
}
