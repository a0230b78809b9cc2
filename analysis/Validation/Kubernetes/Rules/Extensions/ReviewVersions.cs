namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions;

/// <summary>Versions of the question that a webhook understands.</summary>
internal static class ReviewVersions
{
    private static readonly ImmutableArray<string> Known = ["v1", "v1beta1"];

    /// <summary>Checks the versions.</summary>
    /// <param name="versions">The versions.</param>
    /// <param name="missing">What to say when there are none.</param>
    public static IEnumerable<FieldError> Check(Field versions, string missing)
    {
        if (versions.Count == 0)
        {
            return [FieldErrors.Required(versions, missing)];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return versions.Items
            .SelectMany(version => seen.Add(version.Text)
                ? FieldErrors.Invalid(version, version.Text, DnsNames.CheckLabel(version.Text))
                : [FieldErrors.Invalid(version, "duplicate version")])
            .Concat(versions.Items.Any(version => Known.Contains(version.Text))
                ? []
                : [FieldErrors.Invalid(versions, $"must include at least one of {string.Join(", ", Known)}")]);
    }
}
