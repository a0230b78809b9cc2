namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules;

/// <summary>Owners of an object, with which it goes. Errors name no owner by its number, as they all have one path.</summary>
/// <remarks><c>ValidateOwnerReferences</c> in <c>pkg/api/validation</c> of k8s.io/apimachinery.</remarks>
internal static class OwnerReferences
{
    private static readonly ImmutableArray<string> Texts = ["kind", "name", "uid"];

    /// <summary>Checks the owners of any object.</summary>
    /// <param name="owners">The list of them.</param>
    public static IEnumerable<FieldError> Check(Field owners)
    {
        string? controller = null;
        foreach (var owner in owners.Items)
        {
            foreach (var error in CheckOne(owner, owners.Path))
            {
                yield return error;
            }

            var name = $"{owner["kind"].Text}/{owner["name"].Text}";
            if (owner["controller"].IsTrue && controller is not null)
            {
                var both = $"Found \"true\" in references for {controller} and {name}";
                yield return FieldErrors.Invalid(owners, $"Only one reference can have Controller set to true. {both}");
            }

            controller ??= owner["controller"].IsTrue ? name : null;
        }
    }

    private static IEnumerable<FieldError> CheckOne(Field owner, FieldPath path)
    {
        var version = owner["apiVersion"].Text;
        var errors = Texts.Where(name => owner[name].Text.Length == 0)
            .Select(name => FieldError.Invalid(path.Child(name).ToString(), "", "must not be empty"));
        return (Version(version).Length > 0 ? [] : new[] { FieldError.Invalid(path.Child("apiVersion").ToString(), version, "version must not be empty") })
            .Concat(errors)
            .Concat((version, owner["kind"].Text) is ("v1", "Event")
                ? [FieldErrors.Invalid(owner with { Path = path }, "/v1, Kind=Event is disallowed from being an owner")]
                : []);
    }

    // What has more than two parts has no version.
    private static string Version(string text) => text.Split('/') switch
    {
        [var version] => version,
        [_, var version] => version,
        _ => "",
    };
}
