using System.Text.Json.Nodes;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Stacks.Evidence;

/// <summary>Where a plan says how connections are encrypted.</summary>
internal static class TlsTable
{
    /// <summary>Names that resources of Azure have for the oldest version of TLS that they take.</summary>
    private static readonly ImmutableArray<string> OldestVersion = ["minimumTlsVersion", "minTlsVersion", "minimalTlsVersion"];

    /// <summary>The table.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="manifests">Its Kubernetes objects.</param>
    public static EvidenceTable Of(Plan plan, IEnumerable<JsonObject> manifests) => new(
        "tls",
        "How each hop is encrypted, and the object that says so",
        ["hop", "encryption", "oldestVersion", "certificate", "object"],
        [
            .. manifests.SelectMany(Rows).Concat(plan.Steps.Where(step => step.NewState is not null).SelectMany(step => OfAzure(step.State)))
                .OrderBy(row => row[4], StringComparer.Ordinal).ThenBy(row => row[0], StringComparer.Ordinal),
        ]);

    private static IEnumerable<ImmutableArray<string>> Rows(JsonObject item) => ManifestText.Of(item, "kind") switch
    {
        "Gateway" => ManifestText.List(item, "spec", "servers").Select(server => Row(
            item,
            $"callers to port {ManifestText.Of(server, "port", "number")} of the gateway",
            ManifestText.Of(server, "tls", "httpsRedirect") == "true" ? "none: it redirects to HTTPS" : ManifestText.Of(server, "tls", "mode"),
            ManifestText.Of(server, "tls", "minProtocolVersion"),
            ManifestText.Of(server, "tls", "credentialName"))),
        "PeerAuthentication" =>
            [Row(item, "pods to pods with a sidecar", $"mutual TLS, {ManifestText.Of(item, "spec", "mtls", "mode")}", "", "issued by istiod to each pod")],
        "DestinationRule" when ManifestText.Of(item, "spec", "trafficPolicy", "tls", "mode") is { Length: > 0 } mode =>
        [
            Row(
                item,
                $"sidecars to {ManifestText.Of(item, "spec", "host")}",
                mode == "DISABLE" ? "by the application itself, not by the sidecar" : mode,
                "",
                ""),
        ],
        "Kafka" => ManifestText.List(item, "spec", "kafka", "listeners").Select(listener => Row(
            item,
            $"services to Kafka's port {ManifestText.Of(listener, "port")}",
            ManifestText.Of(listener, "tls") == "true" ? $"TLS, login {ManifestText.Of(listener, "authentication", "type")}" : "none",
            "",
            ManifestText.Of(listener, "configuration", "brokerCertChainAndKey", "secretName"))),
        "Cluster" =>
        [
            Row(
                item,
                "services to PostgreSQL",
                "TLS: connections without are refused (pg_hba)",
                ManifestText.Of(item, "spec", "postgresql", "parameters", "ssl_min_protocol_version"),
                ManifestText.Of(item, "spec", "certificates", "serverTLSSecret")),
        ],
        _ => [],
    };

    private static IEnumerable<ImmutableArray<string>> OfAzure(ResourceState state) =>
        from name in OldestVersion
        let value = Property(state.Inputs, name)
        where value.Length > 0
        select (ImmutableArray<string>)[$"clients to {state.Name}", "TLS", value, "Azure's own", $"{state.Type} {state.Name}"];

    private static string Property(PropertyValue value, string name) => value is not PropertyValue.Map map ? ""
        : map.Fields.GetValueOrDefault(name) is PropertyValue.Text text ? text.Value
        : map.Fields.Values.Select(inner => Property(inner, name)).FirstOrDefault(found => found.Length > 0, "");

    private static ImmutableArray<string> Row(JsonObject item, string hop, string encryption, string oldest, string certificate) =>
        [hop, encryption, oldest, certificate, ManifestText.Title(item)];
}
