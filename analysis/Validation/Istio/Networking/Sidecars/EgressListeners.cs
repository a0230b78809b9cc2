using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.Sidecars;

/// <summary>What a sidecar sends, and where to.</summary>
internal static class EgressListeners
{
    public static void Check(IReadOnlyList<JsonObject> listeners, string ownNamespace, Findings findings)
    {
        var (numbers, sockets) = (new HashSet<long>(), new HashSet<string>());
        foreach (var (index, listener) in listeners.Index())
        {
            if (listener.Message("port") is { } port)
            {
                CheckPort(port, listener, findings);
                var number = port.Whole("number");
                findings.Problem(
                    number == 0 ? sockets.Add(listener.Text("bind")) ? null : "sidecar: unix domain socket values for listeners must be unique"
                    : numbers.Add(number) ? null
                    : "sidecar: ports on IP bound listeners must be unique");
            }
            else if (index < listeners.Count - 1)
            {
                findings.Error("sidecar: the egress listener with empty port should be the last listener in the list");
            }

            EgressHosts.Check(listener.Texts("hosts"), ownNamespace, findings);
        }
    }

    private static void CheckPort(JsonObject port, JsonObject listener, Findings findings)
    {
        var (number, bind) = (port.Whole("number"), listener.Text("bind"));
        findings.Problem(port.Whole("targetPort") > 0 ? "targetPort has no impact on Sidecars" : null);
        findings.Problem(port.Text("name") is { Length: > 0 } name ? PortName.Problem(name) : null);
        findings.Problem(Protocol.Problem(port.Text("protocol")));
        if (number == 0)
        {
            CheckSocket(bind, listener.Text("captureMode"), findings);
            return;
        }

        findings.Problem(PortNumber.Problem(number));
        findings.Problem(bind.Length > 0 ? IpAddress.Problem(bind) : null);
    }

    private static void CheckSocket(string bind, string captureMode, Findings findings)
    {
        findings.Problem(UnixSocket.IsSocket(bind)
            ? UnixSocket.Problem(bind)
            : "sidecar: ports with 0 value must have a unix domain socket bind address");
        if (captureMode is not ("" or "DEFAULT" or "NONE"))
        {
            findings.Error("sidecar: captureMode must be DEFAULT/NONE for unix domain socket listeners");
        }
    }
}
