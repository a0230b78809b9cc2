namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>ConfigMaps and Secrets whose every key becomes a variable.</summary>
internal static class EnvironmentSources
{
    public static IEnumerable<FieldError> Check(Field sources) => sources.Items.SelectMany(source => CheckOne(source, sources));

    private static IEnumerable<FieldError> CheckOne(Field source, Field sources)
    {
        var (prefix, map, secret) = (source["prefix"], source["configMapRef"], source["secretRef"]);
        var problem = (map.Exists, secret.Exists) switch
        {
            (false, false) => "must specify one of: `configMapRef` or `secretRef`",
            (true, true) => "may not have more than one field specified at a time",
            _ => null,
        };
        return (prefix.Text.Length == 0 ? [] : PodErrors.Texts(prefix, ValueNames.CheckVariable(prefix.Text)))
            .Concat(CheckName(map))
            .Concat(CheckName(secret))
            .Concat(problem is null ? [] : [FieldError.Invalid(sources.ToString(), "", problem)]);
    }

    // The server takes the name for the beginning of one, which may end in a dash.
    private static IEnumerable<FieldError> CheckName(Field reference)
    {
        var name = reference["name"];
        var text = name.Text.EndsWith('-') && name.Text.Length > 1 ? name.Text[..^1] + 'a' : name.Text;
        return !reference.Exists ? []
            : name.Text.Length == 0 ? [FieldErrors.Required(name)]
            : PodErrors.Texts(name, ObjectNames.CheckSubdomain(text));
    }
}
