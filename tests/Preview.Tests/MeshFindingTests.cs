using Google.Protobuf.WellKnownTypes;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Tests;

/// <summary>A preview tells what <c>istioctl analyze</c> would say.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class MeshFindingTests
{
    private const string Telemetry = "kubernetes:telemetry.istio.io/v1:Telemetry";

    [Fact]
    public async Task What_breaks_traffic_is_a_warning_with_its_code()
    {
        var plan = await PlanAsync((Telemetry, "one"), (Telemetry, "two"));

        Assert.Equal(
            [(DiagnosticSeverity.Warning, "one", "IST0160"), (DiagnosticSeverity.Warning, "two", "IST0160")],
            plan.Diagnostics.Select(diagnostic => (diagnostic.Severity, diagnostic.Urn.Split("::")[^1], diagnostic.Code)));
        Assert.Equal(
            "spec.selector: The Telemetries [one two] in namespace \"payments\" have no workload selector, which can lead to undefined behavior. " +
            "Keep one without a selector. (IST0160)",
            plan.Diagnostics[0].Message);
    }

    [Fact]
    public async Task What_breaks_nothing_is_left_out()
    {
        // IST0102: the namespace does not say whether its pods get proxies.
        var plan = await PlanAsync(("kubernetes:core/v1:Namespace", "payments"), (Telemetry, "one"));

        Assert.Empty(plan.Diagnostics);
    }

    private static Task<Plan> PlanAsync(params (string Type, string Name)[] objects) => ProgramClient.RunAsync(async client =>
    {
        foreach (var (type, name) in objects)
        {
            var parts = type.Split(':');
            var ns = parts[2] == "Namespace" ? "" : ",\"namespace\":\"payments\"";
            var version = parts[1].Replace("core/", "", StringComparison.Ordinal);
            await client.CustomAsync(type, name, request => request.Object = Struct.Parser.ParseJson(
                $$"""{"apiVersion":"{{version}}","kind":"{{parts[2]}}","metadata":{"name":"{{name}}"{{ns}}} }"""));
        }
    });
}
