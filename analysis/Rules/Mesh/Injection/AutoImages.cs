using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Injection;

/// <summary>
/// Proxies with <c>image: auto</c>, whose image an injector is to fill in: Deployments whose pods no injector is asked about, and pods, where it is too
/// late. Source: <c>analyzers/injection/image-auto.go</c>.
/// </summary>
internal static class AutoImages
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var webhooks = mesh.Of(InjectorWebhooks.Kind).SelectMany(InjectorWebhooks.Of).Where(InjectorWebhooks.IsIstios).ToArray();
        var pods = mesh.Of("Pod").Where(pod => IsAuto(pod.Spec)).Select(pod => Fault(pod, "IST0147", "spec.containers"));
        var deployments =
            from deployment in mesh.Of("Deployment")
            let template = deployment.Spec.Message("template")
            where IsAuto(template.Message("spec"))
            let ns = mesh.Find("Namespace", "", deployment.Namespace.Length > 0 ? deployment.Namespace : "default")?.Labels ?? LabelSet.Empty
            let labels = LabelSet.Of(template.Message("metadata").Message("labels"))
            where !webhooks.Any(webhook => InjectorWebhooks.Takes(webhook, ns, labels))
            select Fault(deployment, "IST0146", "spec.template.spec.containers");
        return pods.Concat(deployments);
    }

    private static bool IsAuto(JsonObject? pod) =>
        pod.Messages("containers").Any(container => container.Text("name") == MeshMembership.ProxyContainer && container.Text("image") == "auto");

    private static MeshFault Fault(MeshObject item, string code, string path) =>
        item.Fault(code, path, $"{item.Kind} {item.Name} contains `image: auto` but does not match any Istio injection webhook selectors.")
            .MissingIn(MeshFault.Anywhere);
}
