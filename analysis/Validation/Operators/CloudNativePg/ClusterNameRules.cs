namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>
/// Names and images of clusters, and annotations that steer them (CloudNativePG 1.30, validateName, validateImageName and validateHibernationAnnotation in
/// internal/webhook/v1/cluster_webhook.go).
/// </summary>
internal static class ClusterNameRules
{
    private const int Longest = 50;
    private const string Hibernation = "cnpg.io/hibernation";

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var (name, image, hibernation) = (manifest["metadata"]["name"], manifest["spec"]["imageName"], manifest["metadata"]["annotations"][Hibernation]);
        return (name.Text.Length > 0 && (ObjectNames.CheckLabel(name.Text).Any() || !char.IsAsciiLetter(name.Text[0]))
                ? new[] { FieldErrors.Invalid(name, "cluster name must be a valid DNS label that begins with a letter") }
                : [])
            .Concat(name.Text.Length > Longest ? [FieldErrors.Invalid(name, "the maximum length of a cluster name is 50 characters")] : [])
            .Concat(image.Text.Length > 0 ? CheckImage(image) : [])
            .Concat(hibernation.Exists && hibernation.Text is not ("on" or "off")
                ? [FieldErrors.Invalid(hibernation, "Annotation value for hibernation should be \"on\" or \"off\"")]
                : []);
    }

    /// <summary>The tag says the version of PostgreSQL.</summary>
    private static IEnumerable<FieldError> CheckImage(Field image)
    {
        var path = image.Text.Split('@')[0].Split('/')[^1];
        var tag = path.Contains(':', StringComparison.Ordinal) ? path[(path.IndexOf(':', StringComparison.Ordinal) + 1)..] : "";
        return tag == "" && image.Text.Contains('@', StringComparison.Ordinal) ? [FieldErrors.Invalid(image, "Can't use just the image sha as we can't "
            + "detect upgrades")]
            : tag is "" or "latest" ? [FieldErrors.Invalid(image, "Can't use 'latest' as image tag as we can't detect upgrades")]
            : char.IsAsciiDigit(tag[0]) ? []
            : [FieldErrors.Invalid(image, "invalid version tag: it begins with the version of PostgreSQL")];
    }
}
