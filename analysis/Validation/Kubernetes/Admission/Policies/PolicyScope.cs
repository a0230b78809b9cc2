using Payments.Infra.Analysis.Validation.Kubernetes.Rules;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.Policies;

/// <summary>Which objects an admission policy or a binding is about.</summary>
internal static class PolicyScope
{
    /// <summary>Whether it is about an object.</summary>
    /// <param name="match">Constraints of the policy or of the binding.</param>
    /// <param name="request">What is asked of the server.</param>
    /// <param name="cluster">What the cluster has.</param>
    public static bool Covers(Field match, PolicyRequest request, ClusterObjects cluster) =>
        Selects(match["namespaceSelector"], () => NamespaceLabels(request, cluster))
        && Selects(match["objectSelector"], () => request.Value["metadata"]["labels"])
        && !match["excludeResourceRules"].Items.Any(rule => Names(rule, request))
        && (match["resourceRules"].Count == 0 || match["resourceRules"].Items.Any(rule => Names(rule, request)));

    private static bool Selects(Field selector, Func<Field?> labels) =>
        !selector.Exists || LabelSelectors.IsEmpty(selector) || (labels() is not { } known || LabelSelectors.Matches(selector, known));

    /// <summary>Labels of the object's namespace, or its own where it is one; null for other objects without a namespace, which any selector selects.</summary>
    private static Field? NamespaceLabels(PolicyRequest request, ClusterObjects cluster)
    {
        var name = request.Value["metadata"]["namespace"].Text;
        var ns = request.Resource == "namespaces" ? request.Value.Value as JsonObject : cluster.Find("Namespace", "", name);
        if (ns is null)
        {
            return name.Length == 0 ? null : new Field(new JsonObject(), FieldPath.Root);
        }

        var labels = Field.Of(ns)["metadata"]["labels"];
        var all = labels.Value?.DeepClone() as JsonObject ?? [];
        all["kubernetes.io/metadata.name"] = Field.Of(ns)["metadata"]["name"].Text;
        return labels with { Value = all };
    }

    private static bool Names(Field rule, PolicyRequest request) => Has(rule["apiGroups"], request.Group)
        && Has(rule["apiVersions"], request.Version)
        && Has(rule["operations"], request.Operation)
        && rule["resources"].Items.Any(item => item.Text is "*" or "*/*" || item.Text == request.Resource)
        && rule["scope"].TextOr("*") switch { "Namespaced" => request.IsNamespaced, "Cluster" => !request.IsNamespaced, _ => true }
        && (rule["resourceNames"].Count == 0 || Has(rule["resourceNames"], request.Value["metadata"]["name"].Text));

    private static bool Has(Field list, string wanted) => list.Items.Any(item => item.Text == "*" || item.Text == wanted);
}
