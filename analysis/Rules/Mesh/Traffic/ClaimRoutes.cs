using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>Routes by claims at gateways whose pods verify no tokens: nothing ever matches (<c>JWTClaimRouteAnalyzer</c>).</summary>
internal static class ClaimRoutes
{
    private const string Claims = "@request.auth.claims";

    private static readonly ImmutableArray<string> Fields = ["headers", "withoutHeaders"];

    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var authentications = mesh.Of("RequestAuthentication")
            .ToLookup(item => item.Namespace, item => LabelSet.Of(item.Spec.Message("selector").Message("matchLabels")), StringComparer.Ordinal);
        return from service in mesh.Of("VirtualService")
               let claim = FirstClaim(service)
               where claim is not null
               from said in service.Spec.Texts("gateways")
               where said != "mesh"
               let meant = HostForms.Said(service.Namespace, said)
               let gateway = mesh.Find("Gateway", meant.Namespace, meant.Name)
               where gateway is not null
               from pod in mesh.Pods.With(GatewaySelector.Of(gateway))
               where !authentications[MeshObjects.IstioNamespace].Concat(authentications[pod.Namespace]).Any(labels => labels.IsIn(pod.Labels))
               select service.Fault(
                   "IST0149",
                   "spec.http",
                   $"The virtual service uses the JWT claim based routing (key: {claim}) but found no request authentication for the gateway " +
                   $"({gateway.FullName}) pod ({pod.Name}). The request authentication must first be applied for the gateway pods to validate the JWT " +
                   "token and make the claims available for routing.").MissingIn(pod.Namespace, MeshObjects.IstioNamespace);
    }

    private static string? FirstClaim(MeshObject service) =>
        (from route in service.Spec.Messages("http")
         from match in route.Messages("match")
         from field in Fields
         from header in match.Map(field).Select(entry => entry.Key).Order(StringComparer.Ordinal)
         where IsClaim(header)
         select header).FirstOrDefault();

    /// <summary>
    /// Whether a header stands for a claim: <c>@request.auth.claims.name</c> or <c>@request.auth.claims[name]</c> (<c>pkg/jwt/routing.go</c>).
    /// </summary>
    private static bool IsClaim(string header) => header.StartsWith(Claims, StringComparison.OrdinalIgnoreCase) && header[Claims.Length..] switch
    {
        ['.', _, ..] => true,
        ['[', _, .., ']'] => true,
        _ => false,
    };
}
