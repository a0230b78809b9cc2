using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Inputs of a release of Helm, which the provider fills up with a default for each that the program leaves out.</summary>
internal static class ReleaseInputs
{
    private const double DefaultTimeout = 300;

    private const string NullsStay =
        "`allowNullValues` is deprecated and has no effect; null values in Helm chart values are preserved by default.";

    private static readonly ImmutableArray<string[]> Identity = [["name"], ["namespace"]];

    private static readonly string[] Flags =
    [
        "allowNullValues", "atomic", "cleanupOnFail", "createNamespace", "dependencyUpdate", "devel", "disableCRDHooks",
        "disableOpenapiValidation", "disableWebhooks", "forceUpdate", "lint", "recreatePods", "renderSubchartNotes", "replace", "resetValues",
        "reuseValues", "skipAwait", "skipCrds", "verify", "waitForJobs",
    ];

    private static readonly string[] Texts = ["chart", "description", "keyring", "name", "namespace", "postrender", "version"];
    private static readonly string[] RepositoryTexts = ["caFile", "certFile", "keyFile", "password", "repo", "username"];

    /// <summary>Checks a release.</summary>
    /// <param name="request">The release.</param>
    /// <param name="settings">The provider's settings.</param>
    public static CheckResult Check(CheckRequest request, KubernetesSettings settings)
    {
        var given = PlainObject.Of(request.Inputs);
        var inputs = given
            .With("name", NameOf(request, given))
            .With("namespace", IsEmpty(given["namespace"]) ? new PropertyValue.Text(settings.DefaultNamespace) : given["namespace"]!);
        if (inputs["skipAwait"] is null or PropertyValue.Bool { Value: false } && inputs["timeout"] is null)
        {
            inputs = inputs.With("timeout", new PropertyValue.Number(DefaultTimeout));
        }

        var release = Filled(inputs);
        var chart = ReleaseChart.Find(request.Directory, release);
        release = chart.Version is { } version && !given.ContainsUnknown ? release.With("version", new PropertyValue.Text(version)) : release;
        return new(PlainObject.Mark(release, request.Inputs))
        {
            Failures = chart.Problem is { } problem && !given.ContainsUnknown ? [("chart", problem)] : [],
            Remarks = inputs["allowNullValues"] is PropertyValue.Bool { Value: true }
                ? [(DiagnosticSeverity.Warning, NullsStay)]
                : [],
        };
    }

    /// <summary>Compares a release with what is to be.</summary>
    public static DiffResult Diff(DiffRequest request)
    {
        var old = PlainObject.Of(request.OldInputs);
        var inputs = PlainObject.Of(request.Inputs);
        var detailed = ObjectDiff.Of(old.Without("checksum").Without("resourceNames"), inputs, Identity);
        return detailed.Count == 0 ? DiffResult.None : new(HasChanges: true)
        {
            ChangedKeys = [.. old.Fields.Keys.Union(inputs.Fields.Keys).Where(key => !Equals(old[key], inputs[key])).Order(StringComparer.Ordinal)],
            ReplaceKeys =
            [
                .. detailed.Where(difference => difference.Value.Kind is not (PropertyDiffKind.Add or PropertyDiffKind.Delete or PropertyDiffKind.Update))
                    .Select(difference => difference.Key),
            ],
            Detailed = detailed,
        };
    }

    private static PropertyValue NameOf(CheckRequest request, PropertyValue.Map given) =>
        !IsEmpty(given["name"]) ? given["name"]!
        : given["name"] is null && request.OldInputs?["name"]?.Revealed() is PropertyValue.Text old ? old
        : new PropertyValue.Text(GeneratedName.Of(request));

    private static PropertyValue.Map Filled(PropertyValue.Map inputs)
    {
        var filled = PropertyValue.Map.Empty
            .With("timeout", inputs["timeout"] ?? new PropertyValue.Number(0))
            .With("values", ReleaseValues.Of(inputs));
        filled = Flags.Aggregate(filled, (all, key) => all.With(key, inputs[key] ?? new PropertyValue.Bool(false)));
        filled = Filled(filled, inputs, Texts);
        filled = inputs["maxHistory"] is { } history ? filled.With("maxHistory", history) : filled;
        return inputs["repositoryOpts"] switch
        {
            null => filled,
            PropertyValue.Map options => filled.With("repositoryOpts", Filled(PropertyValue.Map.Empty, options, RepositoryTexts)),
            var unknown => filled.With("repositoryOpts", unknown),
        };
    }

    private static PropertyValue.Map Filled(PropertyValue.Map start, PropertyValue.Map inputs, string[] texts) =>
        texts.Aggregate(start, (all, key) => all.With(key, inputs[key] ?? new PropertyValue.Text("")));

    private static bool IsEmpty(PropertyValue? value) => value is null or PropertyValue.Text { Value: "" };
}
