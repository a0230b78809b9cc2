namespace Payments.Infra.Analysis.Validation.Operators.ArgoCd;

/// <summary>
/// Applications of Argo CD 3.5: what they are made from, and where to (<c>ValidatePermissions</c>, <c>validateSourcePermissions</c> and
/// <c>GetDestinationServer</c> in util/argo/argo.go). There is no webhook: the controller takes the object, says InvalidSpecError, and syncs nothing.
/// </summary>
internal static class ApplicationRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        var sources = spec["sources"];
        return (spec["sourceHydrator"].Exists ? []
                : sources.Count > 0 ? sources.Items.SelectMany(source => CheckSource(source, isOneOfMany: true))
                : CheckSource(spec["source"], isOneOfMany: false))
            .Concat(CheckDestination(spec["destination"]));
    }

    private static IEnumerable<FieldError> CheckSource(Field source, bool isOneOfMany)
    {
        var (repository, path, chart, reference) = (source["repoURL"].Text, source["path"].Text, source["chart"].Text, source["ref"].Text);
        return repository.Length == 0 || (path.Length == 0 && chart.Length == 0 && (!isOneOfMany || reference.Length == 0))
            ? [FieldErrors.Required(source, $"repoURL and either path{(isOneOfMany ? ", chart or ref" : " or chart")} are required")]
            : chart.Length > 0 && source["targetRevision"].Text.Length == 0
                ? [FieldErrors.Required(source["targetRevision"], "is required if the manifest source is a helm chart")]
                : [];
    }

    private static IEnumerable<FieldError> CheckDestination(Field destination) => (destination["name"].Text.Length, destination["server"].Text.Length) switch
    {
        (0, 0) => [FieldErrors.Required(destination, "the destination server or its name is missing")],
        ( > 0, > 0) => [FieldErrors.Forbidden(destination["server"], "application destination can't have both name and server defined")],
        _ => [],
    };
}
