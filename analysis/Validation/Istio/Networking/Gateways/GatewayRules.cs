using System.Globalization;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.Gateways;

/// <summary>The rules of <c>Gateway</c>.</summary>
internal sealed class GatewayRules : IKindRules
{
    private static readonly string[] Files = ["caCertificates", "privateKey", "serverCertificate"];

    public string Kind => "Gateway";

    public void Check(JsonObject manifest, Findings findings)
    {
        var name = manifest.Message("metadata").Text("name");
        if (!DnsLabel.IsValid(name))
        {
            findings.Error($"invalid gateway name: {GoText.Quote(name)}");
        }

        var servers = manifest.Message("spec").Messages("servers");
        if (servers.Count == 0)
        {
            findings.Error("gateway must have at least one server");
        }

        foreach (var server in servers)
        {
            CheckServer(server, findings);
        }

        CheckNames(servers, findings);
    }

    private static void CheckNames(IEnumerable<JsonObject> servers, Findings findings)
    {
        var names = new HashSet<string>();
        foreach (var server in servers.Where(server => server.Has("port")))
        {
            var port = server.Message("port");
            if (!names.Add(port.Text("name")))
            {
                findings.Error($"port names in servers must be unique: duplicate name {port.Text("name")}");
            }

            if (!Protocol.IsHttp(port.Text("protocol")) && server.Message("tls").Flag("httpsRedirect"))
            {
                findings.Warning("tls.httpsRedirect should only be used with http servers");
            }
        }
    }

    private static void CheckServer(JsonObject server, Findings findings)
    {
        var hosts = server.Texts("hosts");
        if (hosts.Count == 0)
        {
            findings.Error("server config must contain at least one host");
        }

        findings.Problems(hosts.SelectMany(ScopedHost.GatewayProblems));
        var (port, bind, tls) = (server.Message("port"), server.Text("bind"), server.Message("tls"));
        var portProblems = PortProblems(port, bind).ToList();
        findings.Problems(portProblems);
        findings.Problems(BindProblems(port, bind));
        ServerTls.Check(tls, findings);
        if (portProblems.Count == 0)
        {
            findings.Problem(EncryptionProblem(port.Text("protocol"), tls));
        }
    }

    private static IEnumerable<string> PortProblems(JsonObject? port, string bind)
    {
        if (port is null)
        {
            yield return "port is required";
            yield break;
        }

        var (number, protocol) = (port.Whole("number"), port.Text("protocol"));
        if (!Protocol.IsKnown(protocol))
        {
            yield return
                $"invalid protocol {GoText.Quote(protocol)}, supported protocols are HTTP, HTTP2, GRPC, GRPC-WEB, MONGO, REDIS, MYSQL, TCP";
        }

        if ((number > 0 || !UnixSocket.IsSocket(bind)) && PortNumber.Problem(number) is { } problem)
        {
            yield return problem;
        }

        if (port.Whole("targetPort") > 0)
        {
            yield return "targetPort has no impact on Gateways";
        }

        if (port.Text("name").Length == 0)
        {
            yield return $"port name must be set: {Describe(port)}";
        }
    }

    private static IEnumerable<string> BindProblems(JsonObject? port, string bind)
    {
        var problem = UnixSocket.IsSocket(bind) ? UnixSocket.Problem(bind) : bind.Length > 0 ? IpAddress.Problem(bind) : null;
        if (problem is not null)
        {
            yield return problem;
        }

        if (UnixSocket.IsSocket(bind) && port is not null && port.Whole("number") != 0)
        {
            yield return $"port number must be 0 for unix domain socket: {Describe(port)}";
        }
    }

    private static string? EncryptionProblem(string protocol, JsonObject? tls)
    {
        if (tls is null)
        {
            return Protocol.IsTls(protocol) ? "server must have TLS settings for HTTPS/TLS protocols" : null;
        }

        var hasFiles = Files.Any(field => tls.Text(field).Length > 0);
        return Protocol.IsTls(protocol) ? null
            : !Protocol.IsHttp(protocol) ? "server cannot have TLS settings for non HTTPS/TLS ports"
            : hasFiles || !ServerTls.PassesThrough(tls) ? "server cannot have TLS settings for plain text HTTP ports"
            : null;
    }

    // The text form of the message, its fields in the order of their numbers.
    private static string Describe(JsonObject port)
    {
        var fields =
            from field in new[] { ("number", "number"), ("protocol", "protocol"), ("name", "name"), ("targetPort", "target_port") }
            let number = port.Whole(field.Item1)
            let text = port.Text(field.Item1)
            where number != 0 || text.Length > 0
            select $"{field.Item2}:{(number == 0 ? GoText.Quote(text) : number.ToString(CultureInfo.InvariantCulture))}";
        return string.Join("  ", fields);
    }
}
