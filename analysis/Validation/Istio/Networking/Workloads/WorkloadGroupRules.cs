using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.Workloads;

/// <summary>The rules of <c>WorkloadGroup</c>. What the template says is not checked: workloads complete it.</summary>
internal sealed partial class WorkloadGroupRules : IKindRules
{
    private static readonly string[] Counts = ["periodSeconds", "initialDelaySeconds", "timeoutSeconds", "successThreshold", "failureThreshold"];

    public string Kind => "WorkloadGroup";

    public void Check(JsonObject manifest, Findings findings)
    {
        var spec = manifest.Message("spec");
        if (!spec.Has("template"))
        {
            findings.Error("template is required");
            return;
        }

        var problems = Labels.Problems(spec.Message("metadata").TextMap("labels")).ToList();
        if (problems.Count > 0)
        {
            findings.Error($"invalid labels: {GoErrors.Describe(problems)}");
            return;
        }

        CheckProbe(spec.Message("probe"), findings);
    }

    private static void CheckProbe(JsonObject? probe, Findings findings)
    {
        if (probe is null)
        {
            return;
        }

        foreach (var count in Counts.Where(count => probe.Whole(count) < 0))
        {
            findings.Error($"{count} must be non-negative");
        }

        if (probe.Message("httpGet") is { } http)
        {
            CheckHttp(http, findings);
        }
        else if (probe.Message("tcpSocket") is { } socket)
        {
            findings.Problem(PortNumber.Problem(socket.Whole("port")));
        }
        else if (probe.Message("exec") is { } command)
        {
            findings.Problem(command.Texts("command").Count == 0 ? "exec.command is required" : null);
        }
        else
        {
            findings.Error($"unknown health check method {(probe.Has("grpc") ? "*v1alpha3.ReadinessProbe_Grpc" : "<nil>")}");
        }
    }

    private static void CheckHttp(JsonObject http, Findings findings)
    {
        findings.Problem(PortNumber.Problem(http.Whole("port")));
        if (http.Text("scheme") is not ("" or "HTTP" or "HTTPS"))
        {
            findings.Error("httpGet.scheme must be one of \"HTTPS\", \"HTTP\"");
        }

        foreach (var name in http.Messages("httpHeaders").Select(header => header.Text("name")))
        {
            findings.Problem(
                name.Length == 0 ? "header name cannot be empty"
                : HeaderName().IsMatch(name) ? null
                : $"header name {name} is not a valid header name");
        }
    }

    // Stricter than names of headers elsewhere: as Kubernetes takes them in probes.
    [GeneratedRegex(@"\A[-A-Za-z0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderName();
}
