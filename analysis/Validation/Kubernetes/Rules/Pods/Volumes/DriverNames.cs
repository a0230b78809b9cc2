namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

/// <summary>Names of drivers of volumes.</summary>
internal static class DriverNames
{
    private const int MostLetters = 63;

    /// <summary>Checks the name of a driver; capitals are taken for small letters.</summary>
    public static IEnumerable<FieldError> Check(Field driver) => PodErrors.Needed(driver)
        .Concat(driver.Text.Length > MostLetters ? [FieldErrors.TooLong(driver, MostLetters)] : [])
        .Concat(PodErrors.Texts(driver, ObjectNames.CheckSubdomain(driver.Text.ToLowerInvariant())));
}
