namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>A pod needs its service account. Each namespace has one that is called <c>default</c>.</summary>
internal static class ServiceAccountAdmission
{
    public static IEnumerable<FieldError> Check(Field pod, ClusterObjects cluster)
    {
        var (ns, spec) = (pod["metadata"]["namespace"].Text, pod["spec"]);
        var name = spec["serviceAccountName"].Text.Length > 0 ? spec["serviceAccountName"] : spec["serviceAccount"];
        if (cluster.IsKnown && name.TextOr("default") != "default" && cluster.Find("ServiceAccount", ns, name.Text) is null)
        {
            yield return new(
                name.ToString(), $"error looking up service account {ns}/{name.Text}: serviceaccount \"{name.Text}\" not found", IsBlocking: true);
        }
    }
}
