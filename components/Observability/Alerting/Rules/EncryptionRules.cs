using static Payments.Infra.Components.Observability.MeshMetrics;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>Plaintext traffic: STRICT mutual TLS forbids it, so any of it means that a policy is missing.</summary>
internal static class EncryptionRules
{
    private const string EachPair = "sum by (destination_workload_namespace, destination_workload, source_workload)";

    public static RuleGroup From(ObservedSystem system) => new("encryption", [], [
        Plaintext(system, "PlaintextHttp", Requests, "rate", "Requests"),
        Plaintext(system, "PlaintextTcp", TcpOpened, "increase", "Connections"),
    ]);

    private static AlertRule Plaintext(ObservedSystem system, string name, string metric, string function, string what) => new()
    {
        Name = name,
        Expression = $"{EachPair} ({function}({Series(metric, ByService, Unencrypted, ("destination_workload_namespace", system.Namespace))}[5m])) > 0",
        For = TimeSpan.FromMinutes(1),
        Severity = Severity.Critical,
        Summary = "{{ $labels.destination_workload }} takes plaintext from {{ $labels.source_workload }}",
        Description = $"{what} arrive without mutual TLS, which the mesh refuses everywhere: a PeerAuthentication has been changed or removed.",
        Firing = AlertCase.After(8, (Counted(system, metric, "none"), "0+10x10"))
            .For(("destination_workload_namespace", system.Namespace), ("destination_workload", "b"), ("source_workload", "a")),
        Silent = AlertCase.After(8, (Counted(system, metric, "mutual_tls"), "0+10x10")),
    };

    private static string Counted(ObservedSystem system, string metric, string policy) => Series(
        metric,
        ByService,
        ("connection_security_policy", policy),
        ("destination_workload_namespace", system.Namespace),
        ("destination_workload", "b"),
        ("source_workload", "a"));
}
