using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Injection;

/// <summary>
/// Webhooks of Istio that lead to a control plane outside the cluster: to no URL, or to an address instead of a name.
/// Source: <c>analyzers/externalcontrolplane</c>.
/// </summary>
internal static class ExternalControlPlane
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh) =>
        from item in mesh.Of("ValidatingWebhookConfiguration").Where(IsValidator).Concat(mesh.Of(InjectorWebhooks.Kind).Where(IsInjector))
        from webhook in InjectorWebhooks.Of(item)
        let fault = Find(item, webhook)
        where fault is not null
        select fault;

    private static bool IsValidator(MeshObject item) =>
        item.Name == "istiod-default-validator" || item.Name.StartsWith("istio-validator", StringComparison.Ordinal);

    private static bool IsInjector(MeshObject item) => item.Name.StartsWith(InjectorConfig.Name, StringComparison.Ordinal);

    private static MeshFault? Find(MeshObject item, JsonObject webhook)
    {
        var client = webhook.Message("clientConfig");
        if (!client.Has("url"))
        {
            return client.Has("service") ? null : Unreadable(item, webhook, "", "is blank");
        }

        var address = client.Text("url");
        var url = GoUrl.Parse(address);
        return url.Problem is not null ? Unreadable(item, webhook, address, "was provided in an invalid format")
            : !IpAddress.IsValid(url.HostName) || url.HostName.Contains('%', StringComparison.Ordinal) ? null
            : item.Fault(
                "IST0164",
                "webhooks",
                $"The address ({address}) that was provided for the webhook ({webhook.Text("name")}) to reach the ingress gateway on the external control " +
                "plane cluster is an IP address. This is not recommended for a production environment.");
    }

    private static MeshFault Unreadable(MeshObject item, JsonObject webhook, string address, string problem) => item.Fault(
        "IST0163",
        "webhooks",
        $"The hostname ({address}) that was provided for the webhook ({webhook.Text("name")}) to reach the ingress gateway on the external control " +
        $"plane cluster {problem}. Traffic may not flow properly.");
}
