using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Injection;

/// <summary>The webhooks of a configuration that change pods on their way in.</summary>
internal static class InjectorWebhooks
{
    /// <summary>The kind of configurations.</summary>
    public const string Kind = "MutatingWebhookConfiguration";

    /// <summary>The webhooks of a configuration.</summary>
    public static IReadOnlyList<JsonObject> Of(MeshObject configuration) => configuration.Manifest.Messages("webhooks");

    /// <summary>Whether a webhook is Istio's by its name.</summary>
    public static bool IsIstios(JsonObject webhook) => webhook.Text("name").EndsWith("istio.io", StringComparison.Ordinal);

    /// <summary>Whether a webhook is asked about pods with some labels in a namespace with some labels.</summary>
    public static bool Takes(JsonObject webhook, LabelSet ns, LabelSet pod) =>
        LabelSelector.Selects(webhook.Message("namespaceSelector"), ns.Values) && LabelSelector.Selects(webhook.Message("objectSelector"), pod.Values);
}
