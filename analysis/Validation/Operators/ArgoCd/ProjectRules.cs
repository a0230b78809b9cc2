namespace Payments.Infra.Analysis.Validation.Operators.ArgoCd;

/// <summary>
/// Projects of Argo CD 3.5 that deny all there is, which its own server refuses to keep (<c>ValidateProject</c> in
/// pkg/apis/application/v1alpha1/app_project_types.go); one that comes past the server has no application that syncs.
/// </summary>
internal static class ProjectRules
{
    private const string Nothing = "!*";

    private static readonly ImmutableArray<string> Places = ["name", "namespace", "server"];

    public static IEnumerable<FieldError> Check(Field manifest) =>
        manifest["spec"]["destinations"].Items.SelectMany(destination => Places.Select(place => destination[place]))
            .Concat(manifest["spec"]["sourceRepos"].Items)
            .Where(pattern => pattern.Text == Nothing)
            .Select(pattern => FieldErrors.Invalid(pattern, "has an invalid format: it denies all; name what is denied behind the '!'"));
}
