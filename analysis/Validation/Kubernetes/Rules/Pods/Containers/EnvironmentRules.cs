namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>Variables of a container's environment.</summary>
internal static class EnvironmentRules
{
    private static readonly ImmutableArray<string> FieldPaths =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.hostIPs",
        "status.podIP", "status.podIPs",
    ];

    public static IEnumerable<FieldError> Check(Field variables) => variables.Items.SelectMany(variable => CheckName(variable["name"])
        .Concat(variable["valueFrom"].Exists ? CheckSource(variable["valueFrom"], variable["value"].Text) : []));

    private static IEnumerable<FieldError> CheckName(Field name) =>
        name.Text.Length == 0 ? [FieldErrors.Required(name)] : PodErrors.Texts(name, ValueNames.CheckVariable(name.Text));

    private static IEnumerable<FieldError> CheckSource(Field source, string value)
    {
        var (field, resource, map, secret) = (source["fieldRef"], source["resourceFieldRef"], source["configMapKeyRef"], source["secretKeyRef"]);
        var count = new[] { field, resource, map, secret }.Count(reference => reference.Exists);
        var problem = count == 0 ? "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`"
            : value.Length > 0 ? "may not be specified when `value` is not empty"
            : count > 1 ? "may not have more than one field specified at a time"
            : null;
        return (field.Exists ? FieldReferences.CheckObject(field, FieldPaths) : [])
            .Concat(resource.Exists ? FieldReferences.CheckResource(resource) : [])
            .Concat(map.Exists ? CheckKey(map) : [])
            .Concat(secret.Exists ? CheckKey(secret) : [])
            .Concat(problem is null ? [] : [FieldError.Invalid(source.ToString(), "", problem)]);
    }

    private static IEnumerable<FieldError> CheckKey(Field reference)
    {
        var (name, key) = (reference["name"], reference["key"]);
        return PodErrors.Texts(name, ObjectNames.CheckSubdomain(name.Text))
            .Concat(key.Text.Length == 0 ? [FieldErrors.Required(key)] : PodErrors.Texts(key, ValueNames.CheckConfigKey(key.Text)));
    }
}
