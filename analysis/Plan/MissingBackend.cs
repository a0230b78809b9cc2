using System.Globalization;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// Routes of the Gateway API and Ingresses to a Service, or a port of one, that is not there: the controller answers 500 or 503 (Gateway API,
/// <c>BackendNotFound</c>).
/// </summary>
internal static class MissingBackend
{
    public static IEnumerable<PlanFinding> Find(PlanObjects plan)
    {
        var services = new PlannedServices(plan);
        return plan.All.SelectMany(item => item.Kind switch
        {
            "HTTPRoute" or "GRPCRoute" or "TCPRoute" or "TLSRoute" => Routes(services, item),
            "Ingress" => Ingresses(services, item),
            _ => [],
        });
    }

    private static IEnumerable<PlanFinding> Routes(PlannedServices services, PlannedObject item) =>
        from rule in KnownText.Items(item.Manifest["spec"], "rules").Index()
        from backend in KnownText.Items(rule.Item, "backendRefs").Index()
        where KnownText.At(backend.Item, "kind") is null or "Service" && KnownText.At(backend.Item, "group") is null or ""
        let name = KnownText.At(backend.Item, "name")
        where name is not null
        let path = string.Create(CultureInfo.InvariantCulture, $"spec.rules[{rule.Index}].backendRefs[{backend.Index}]")
        let ns = KnownText.At(backend.Item, "namespace") ?? item.Namespace
        from finding in Check(services, item, path, (ns, name), (backend.Item as JsonObject)?["port"], "port")
        select finding;

    private static IEnumerable<PlanFinding> Ingresses(PlannedServices services, PlannedObject item)
    {
        var places = from rule in KnownText.Items(item.Manifest["spec"], "rules").Index()
                     from route in KnownText.Items((rule.Item as JsonObject)?["http"], "paths").Index()
                     select (string.Create(CultureInfo.InvariantCulture, $"spec.rules[{rule.Index}].http.paths[{route.Index}].backend"),
                         (route.Item as JsonObject)?["backend"]);
        return from place in places.Append(("spec.defaultBackend", (item.Manifest["spec"] as JsonObject)?["defaultBackend"]))
               let service = (place.Item2 as JsonObject)?["service"] as JsonObject
               let name = KnownText.At(service, "name")
               where name is not null
               let port = service["port"] as JsonObject
               let field = port?["name"] is null ? "number" : "name"
               from finding in Check(services, item, $"{place.Item1}.service", (item.Namespace, name), port?[field], $"port.{field}")
               select finding;
    }

    private static IEnumerable<PlanFinding> Check(
        PlannedServices services, PlannedObject item, string path, (string Namespace, string Name) meant, JsonNode? port, string field)
    {
        if (services.IsMissing(meant.Namespace, meant.Name))
        {
            yield return new PlanFinding(
                item.Source,
                $"{path}.name",
                $"{item.Shown} leads to the Service {meant.Namespace}/{meant.Name}, and nothing makes it. Name one that there is, or add it.",
                IsCertain: false);
        }

        var service = services.Find(meant.Namespace, meant.Name);
        var has = service is null ? null
            : KnownNumber.At(port) is { } number ? PlannedServices.HasPort(service, number)
            : KnownText.At(port) is { } name ? PlannedServices.HasPort(service, name)
            : null;
        if (has == false)
        {
            yield return new PlanFinding(
                item.Source,
                $"{path}.{field}",
                $"{item.Shown} leads to the port {port} of {service!.Shown}, which has no such port. It has {PlannedServices.Shown(service)}: " +
                "name one of them.",
                IsCertain: true);
        }
    }
}
