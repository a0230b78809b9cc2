namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>An object needs its namespace.</summary>
internal static class NamespaceExists
{
    public static IEnumerable<FieldError> Check(Field value, ClusterObjects cluster)
    {
        var name = value["metadata"]["namespace"];
        if (name.Text.Length > 0 && cluster.Find("Namespace", "", name.Text) is null)
        {
            yield return new(name.ToString(), $"namespaces \"{name.Text}\" not found", IsBlocking: true);
        }
    }
}
