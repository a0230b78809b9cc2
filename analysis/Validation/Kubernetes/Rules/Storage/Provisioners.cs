using System.Text;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;

/// <summary>Drivers of storage and what they are told.</summary>
internal static class Provisioners
{
    private const int MostParameters = 512;
    private const int MostBytes = 256 * 1024;

    /// <summary>The error about the name of a driver, in which capitals are allowed.</summary>
    public static IEnumerable<FieldError> CheckName(Field name) => name.Text.Length == 0
        ? [FieldErrors.Required(name)]
        : FieldErrors.Invalid(name, name.Text.ToLowerInvariant(), ObjectNames.CheckKey(name.Text.ToLowerInvariant()));

    /// <summary>Errors about the parameters of a driver.</summary>
    public static IEnumerable<FieldError> CheckParameters(Field parameters)
    {
        var size = parameters.Entries.Sum(entry => (long)Encoding.UTF8.GetByteCount(entry.Key) + Encoding.UTF8.GetByteCount(entry.Value.Text));
        return parameters.Count > MostParameters ? [FieldErrors.TooLong(parameters, MostParameters)]
            : parameters.Entries.Where(entry => entry.Key.Length == 0)
                .Select(_ => FieldError.Invalid(parameters.ToString(), "", "field can not be empty."))
                .Concat(size > MostBytes ? [FieldErrors.TooLong(parameters, MostBytes)] : []);
    }

    /// <summary>The error about a field that may not change.</summary>
    public static IEnumerable<FieldError> CheckSame(Field before, Field after, string usual = "") => after.Value is JsonObject || before.Value is JsonObject
        ? Immutable.IsSame(before, after) ? [] : [Changed(after)]
        : before.TextOr(usual) == after.TextOr(usual) ? [] : [Changed(after)];

    private static FieldError Changed(Field after) => FieldErrors.Forbidden(after, $"updates to {after} are forbidden.");
}
