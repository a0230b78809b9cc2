namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>What only the server can give to an object: its identity, and the record of who wrote which of its fields.</summary>
internal static class ObjectIdentity
{
    /// <summary>Checks that a new object does not say which existing one it is.</summary>
    public static IEnumerable<FieldError> Check(Field value)
    {
        var uid = value["metadata"]["uid"];
        return (uid.Text.Length > 0
            ? [new FieldError(
                uid.ToString(), $"uid mismatch: the provided object specified uid {uid.Text}, and no existing object was found", IsBlocking: true)]
            : Enumerable.Empty<FieldError>()).Concat(CheckRecord(value));
    }

    /// <summary>Checks that a changed object does not say that it is another one.</summary>
    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after)
    {
        var (was, uid) = (before["metadata"]["uid"], after["metadata"]["uid"]);
        return (uid.Text.Length > 0 && uid.Text != was.Text
            ? [new FieldError(uid.ToString(), $"Precondition failed: UID in precondition: {uid.Text}, UID in object meta: {was.Text}", IsBlocking: true)]
            : Enumerable.Empty<FieldError>()).Concat(CheckRecord(after));
    }

    // An object that was read and is applied again brings it along (structuredmerge.go of k8s.io/apimachinery).
    private static IEnumerable<FieldError> CheckRecord(Field value) => value["metadata"]["managedFields"] is { Exists: true } record
        ? [new FieldError(record.ToString(), "metadata.managedFields must be nil", IsBlocking: true)]
        : [];
}
