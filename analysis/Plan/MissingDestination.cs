using System.Globalization;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// Routes and rules of Istio for a host or port that no Service has. istiod makes no cluster for it, and requests end in 503
/// (Istio's own analyzer says IST0101, ReferencedResourceNotFound).
/// </summary>
internal static class MissingDestination
{
    private const string Code = "IST0101";

    public static IEnumerable<PlanFinding> Find(PlanObjects plan)
    {
        var services = new PlannedServices(plan);
        return plan.All.SelectMany(item => Destinations(item).SelectMany(said => Check(services, item, said.Path, said.Destination)));
    }

    private static IEnumerable<(string Path, JsonObject Destination)> Destinations(PlannedObject item) =>
        item.Kind == "DestinationRule" && item.Manifest["spec"] is JsonObject spec ? [("spec", spec)] : RouteDestinations.Of(item);

    private static IEnumerable<PlanFinding> Check(PlannedServices services, PlannedObject item, string path, JsonObject destination)
    {
        if (KnownText.At(destination, "host") is not { } host || services.Meant(host, item.Namespace) is not var (ns, name))
        {
            yield break;
        }

        if (services.IsMissing(ns, name))
        {
            yield return new PlanFinding(
                item.Source,
                $"{path}.host",
                $"{item.Shown} is for the host \"{host}\", and nothing makes the Service {ns}/{name}. Name one that there is, or add it.",
                IsCertain: false)
            {
                Code = item.Kind == "DestinationRule" ? "IST0174" : Code,
            };
        }

        if (KnownNumber.At(destination, "port", "number") is { } port && services.Find(ns, name) is { } service
            && PlannedServices.HasPort(service, port) == false)
        {
            yield return new PlanFinding(
                item.Source,
                $"{path}.port.number",
                Invariant($"{item.Shown} sends to the port {port} of {service.Shown}, which has no such port. It has {PlannedServices.Shown(service)}: ") +
                "name one of them.",
                IsCertain: true)
            {
                Code = Code,
            };
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
