using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>The controller of a Job, as a path below a domain.</summary>
internal static partial class ManagedBy
{
    private const int MostCharacters = 63;
    private const string Path = "[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+";

    public static IEnumerable<FieldError> Check(Field name) =>
        CheckPath(name, name.Text).Concat(name.Text.Length > MostCharacters ? [FieldErrors.TooLong(name, MostCharacters)] : []);

    private static IEnumerable<FieldError> CheckPath(Field field, string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return name.Length == 0 ? [FieldErrors.Required(field)]
            : slash <= 0 || slash == name.Length - 1 ? [FieldErrors.Invalid(field, "must be a domain-prefixed path (such as \"acme.io/foo\")")]
            : FieldErrors.Invalid(field, name[..slash], ObjectNames.CheckSubdomain(name[..slash])).Concat(PathSyntax().IsMatch(name[(slash + 1)..])
                ? []
                : [FieldError.Invalid(field.ToString(), name[(slash + 1)..], $"Invalid path (regex used for validation is '{Path}')")]);
    }

    [GeneratedRegex(@"\A" + Path + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex PathSyntax();
}
