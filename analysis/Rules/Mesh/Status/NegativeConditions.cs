using System.Collections.Frozen;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Status;

/// <summary>What a controller of Istio has written into the status of an object that it could not do. Source: <c>analyzers/conditions</c>.</summary>
internal static class NegativeConditions
{
    private static readonly ImmutableArray<string> OfServices = ["istio.io/WaypointBound"];
    private static readonly ImmutableArray<string> OfGateways = ["Accepted", "Programmed", "ResolvedRefs"];

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Types = new Dictionary<string, ImmutableArray<string>>
    {
        ["Service"] = OfServices,
        ["ServiceEntry"] = OfServices,
        ["WorkloadEntry"] = OfServices,
        ["AuthorizationPolicy"] = ["WaypointAccepted", "ZtunnelAccepted"],
        [MeshKinds.KubernetesGateway] = OfGateways,
        ["HTTPRoute"] = OfGateways,
        ["GRPCRoute"] = OfGateways,
    }.ToFrozenDictionary();

    public static IEnumerable<MeshFault> Find(MeshObjects mesh) =>
        from kind in Types.Keys
        from item in mesh.Of(kind)
        from condition in Conditions(item.Manifest.Message("status"), kind)
        where IsNegative(kind, condition)
        select item.Fault(
            "IST0171",
            "status.conditions",
            $"A condition with a negative status is present: type={condition.Text("type")}, reason={condition.Text("reason")}, " +
            $"message={condition.Text("message")}.");

    private static IEnumerable<JsonObject> Conditions(JsonObject? status, string kind) => kind is "HTTPRoute" or "GRPCRoute"
        ? status.Messages("parents").SelectMany(parent => parent.Messages("conditions"))
        : status.Messages("conditions");

    // A policy of which a waypoint took a part is called accepted.
    private static bool IsNegative(string kind, JsonObject condition) =>
        (Types[kind].Contains(condition.Text("type")) && condition.Text("status") == "False")
        || (kind == "AuthorizationPolicy" && condition.Text("type") == "WaypointAccepted" && condition.Text("reason") == "PartiallyInvalid");
}
