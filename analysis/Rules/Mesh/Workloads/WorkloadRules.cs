using Payments.Infra.Analysis.Rules.Mesh.Annotations;
using Payments.Infra.Analysis.Rules.Mesh.Filters;
using Payments.Infra.Analysis.Rules.Mesh.Injection;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Selection;
using Payments.Infra.Analysis.Rules.Mesh.Status;

namespace Payments.Infra.Analysis.Rules.Mesh.Workloads;

/// <summary>The rules of pods, and of what is said of them: namespaces, Services, sidecars, telemetry, policies and filters.</summary>
internal static class WorkloadRules
{
    public static ImmutableArray<Func<MeshObjects, IEnumerable<MeshFault>>> All { get; } =
    [
        AnnotationRule.Find, NamespaceInjection.Find, MissingProxy.Find, OtherProxyImages.Find, AutoImages.Find, OverlappingInjectors.Find,
        ExternalControlPlane.Find, SidecarSelection.Find, TelemetrySelection.Find, PolicyWorkloads.Find, GatewayPodSelection.Find,
        ReservedUser.Find, SharedPorts.Find, PortNames.Find, FilterOrder.Find, NegativeConditions.Find, KeyFetches.Find, GatewayApiVersions.Find,
        DeprecatedFields.Find, TelemetryProviders.Find,
    ];
}
