namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>What only the server can give to an object.</summary>
internal static class ObjectIdentity
{
    /// <summary>Checks that a new object does not say which existing one it is.</summary>
    public static IEnumerable<FieldError> Check(Field value)
    {
        var uid = value["metadata"]["uid"];
        if (uid.Text.Length > 0)
        {
            yield return new(
                uid.ToString(),
                $"uid mismatch: the provided object specified uid {uid.Text}, and no existing object was found",
                IsBlocking: true);
        }
    }
}
