using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Status;

/// <summary>
/// Telemetries that say no provider for access logs where the mesh has none by default, and those that trace with Lightstep, which goes. Whether a
/// provider is there is not looked at. Source: <c>analyzers/telemetry/providers.go</c>, <c>lightstep.go</c>.
/// </summary>
internal static class TelemetryProviders
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh) => WithoutLogs(mesh).Concat(OfLightstep(mesh));

    private static IEnumerable<MeshFault> WithoutLogs(MeshObjects mesh) =>
        from item in mesh.Of("Telemetry")
        where mesh.MeshConfig.Message("defaultProviders").Texts("accessLogging").Count == 0
        where item.Spec.Messages("accessLogging").Any(log => !log.Flag("disabled") && log.Messages("providers").Count == 0)
        select item.Fault(
            "IST0157",
            "spec.accessLogging",
            $"The Telemetry {item.Name} in namespace {GoText.Quote(item.Namespace)} with empty providers will be ignored.");

    private static IEnumerable<MeshFault> OfLightstep(MeshObjects mesh) =>
        from item in mesh.Of("Telemetry")
        from provider in item.Spec.Messages("tracing").SelectMany(tracing => tracing.Messages("providers"))
        let name = provider.Text("name")
        where mesh.MeshConfig.Messages("extensionProviders").Any(known => known.Has("lightstep") && known.Text("name") == name)
        select item.Fault(
            "IST0002", "spec.tracing", $"Deprecated: The Lightstep provider {name} is deprecated, please migrate to OpenTelemetry provider.");
}
