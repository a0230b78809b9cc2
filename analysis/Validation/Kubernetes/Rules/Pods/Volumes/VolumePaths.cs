namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

/// <summary>Paths of files and directories.</summary>
internal static class VolumePaths
{
    /// <summary>Whether a part of the path leads up.</summary>
    public static bool Climbs(string path) => path.Split('/').Contains("..", StringComparer.Ordinal);

    /// <summary>Checks that no part of a path leads up.</summary>
    public static IEnumerable<FieldError> CheckSteps(Field path) => Climbs(path.Text) ? [PodErrors.Text(path, "must not contain '..'")] : [];

    /// <summary>Checks a path below a directory.</summary>
    public static IEnumerable<FieldError> CheckDescending(Field path) =>
        (path.Text.StartsWith('/') ? [PodErrors.Text(path, "must be a relative path")] : Enumerable.Empty<FieldError>()).Concat(CheckSteps(path));

    /// <summary>Checks the path of a file that is written beside those which a node keeps for itself.</summary>
    public static IEnumerable<FieldError> CheckFile(Field path) => CheckDescending(path).Concat(
        path.Text.StartsWith("..", StringComparison.Ordinal) && !path.Text.StartsWith("../", StringComparison.Ordinal)
            ? [PodErrors.Text(path, "must not start with '..'")]
            : []);

    /// <summary>Checks the permissions of files.</summary>
    public static IEnumerable<FieldError> CheckMode(Field mode) => mode.Integer is < 0 or > 511
        ? [FieldErrors.Invalid(mode, "must be a number between 0 and 0777 (octal), both inclusive")]
        : [];
}
