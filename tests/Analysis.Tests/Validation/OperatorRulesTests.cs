using System.Text.Json;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cel;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Crd;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>The gate works for the definitions of any operator.</summary>
public sealed class OperatorRulesTests
{
    private static readonly string Definitions = Read();

    /// <summary>Every expression that the definitions have.</summary>
    public static TheoryData<string> Expressions() => [.. Rules(JsonNode.Parse(Definitions)).Distinct()];

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Rule_can_be_read(string expression)
    {
        Assert.NotNull(CelProgram.Compile(expression));
    }

    [Theory]
    [InlineData("Database", "{cluster: {name: db}, owner: ledger, name: postgres}", "spec.name: Invalid value: \"postgres\": the name postgres is reserved")]
    [InlineData("Database", "{cluster: {name: db}, owner: ledger, name: ledger}", null)]
    [InlineData(
        "Database",
        "{cluster: {name: db}, owner: ledger, name: ledger, localeProvider: icu, builtinLocale: C}",
        "spec: Invalid value: builtinLocale is only available when localeProvider is set to `builtin`")]
    [InlineData(
        "Database",
        "{cluster: {name: db}, owner: ledger, name: ledger, builtinLocale: C}",
        "spec: Invalid value: \"object\": no such key: localeProvider evaluating rule: "
            + "builtinLocale is only available when localeProvider is set to `builtin`")]
    [InlineData(
        "DatabaseRole",
        "{cluster: {name: db}, name: pg_ledger, login: true}",
        "spec: Invalid value: role names starting with pg_ are reserved by PostgreSQL")]
    [InlineData("DatabaseRole", "{cluster: {name: db}, name: ledger, ensure: present}", null)]
    [InlineData(
        "ObjectStore",
        "configuration: {destinationPath: https://blobs.example/backups, serverName: ledger}",
        "spec.configuration.serverName: Forbidden: use the 'serverName' plugin parameter in the Cluster resource")]
    [InlineData(
        "ObjectStore",
        "{configuration: {destinationPath: https://blobs.example/backups}, instanceSidecarConfiguration: {additionalContainerArgs: [--log-level=debug]}}",
        "spec.instanceSidecarConfiguration.additionalContainerArgs: Forbidden: do not set --log-level in additionalContainerArgs; "
            + "use spec.instanceSidecarConfiguration.logLevel")]
    [InlineData(
        "Kafka",
        "kafka: {listeners: [{name: tls, port: 9093, type: internal, tls: true}], metricsConfig: {type: jmxPrometheusExporter}}",
        "spec.kafka.metricsConfig: Invalid value: valueFrom property is required")]
    [InlineData(
        "Kafka",
        "kafka: {listeners: [{name: tls, port: 9093, type: internal, tls: true}], metricsConfig: {type: jmxPrometheusExporter, valueFrom: {}}}",
        null)]
    public void Gate_evaluates_the_rule(string kind, string spec, string? error)
    {
        var verdict = Check(kind, spec);

        Assert.Equal<IEnumerable<string>>(error is null ? [] : [error], verdict);
    }

    private static ImmutableArray<string> Check(string kind, string spec)
    {
        var definition = JsonNode.Parse(Definitions)!["crds"]!.AsArray().Single(crd => crd!["kind"]!.GetValue<string>() == kind)!;
        var manifest = ManifestYaml.Read($"""
            apiVersion: {definition["group"]}/{definition["useVersion"]}
            kind: {kind}
            metadata:
              name: ledger
              namespace: payments
            spec:
              {spec}
            """);
        return CustomResourceGate.Operators.Check(manifest).Verdict.Errors;
    }

    private static IEnumerable<string> Rules(JsonNode? schema) => schema switch
    {
        JsonObject map => map.SelectMany(entry => entry.Key == "rule" && entry.Value?.GetValueKind() == JsonValueKind.String
            ? [entry.Value.GetValue<string>()]
            : Rules(entry.Value)),
        JsonArray list => list.SelectMany(Rules),
        _ => [],
    };

    private static string Read()
    {
        using var reader = new StreamReader(typeof(CustomResourceGate).Assembly.GetManifestResourceStream("operator-crds.json")!);
        return reader.ReadToEnd();
    }
}
