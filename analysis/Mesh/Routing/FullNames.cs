using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>Writes the short names of a VirtualService in full (<c>ResolveVirtualServiceShortnames</c>).</summary>
internal static class FullNames
{
    /// <summary>A copy of its specification.</summary>
    public static JsonObject Of(ConfigObject item)
    {
        var spec = (JsonObject)item.Spec.DeepClone();
        Replace(spec, "hosts", host => HostNames.Full(host, item.Namespace));
        Replace(spec, "gateways", Gateway);
        foreach (var route in spec.Messages("http").Concat(spec.Messages("tcp")).Concat(spec.Messages("tls")))
        {
            foreach (var match in route.Messages("match"))
            {
                Replace(match, "gateways", Gateway);
            }

            foreach (var destination in Destinations(route))
            {
                destination["host"] = HostNames.Full(destination.Text("host"), item.Namespace);
            }
        }

        return spec;

        string Gateway(string name) => GatewayName(name, item.Namespace);
    }

    /// <summary>The destinations of a route, those of mirrors among them.</summary>
    public static IEnumerable<JsonObject> Destinations(JsonObject route) => route.Messages("route").Concat(route.Messages("mirrors"))
        .Select(item => item.Message("destination"))
        .Append(route.Message("mirror"))
        .OfType<JsonObject>();

    /// <summary>A gateway as <c>namespace/name</c>: without namespace it is in the own one, and in older notation the namespace follows a dot.</summary>
    private static string GatewayName(string name, string ns) => (name.Split('/'), name.Split('.')) switch
    {
        _ when name == VirtualService.Mesh => name,
        ([".", var own], _) => $"{ns}/{own}",
        ([_, _], _) => name,
        (_, [var first, var space, ..]) => $"{space}/{first}",
        _ => $"{ns}/{name}",
    };

    private static void Replace(JsonObject holder, string field, Func<string, string> replacement)
    {
        if (holder.Has(field))
        {
            holder[field] = new JsonArray([.. holder.Texts(field).Select(text => JsonValue.Create(replacement(text)))]);
        }
    }
}
