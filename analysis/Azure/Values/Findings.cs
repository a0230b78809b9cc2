using System.Globalization;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Values;

/// <summary>Findings that many rules make.</summary>
internal static class Findings
{
    /// <summary>A finding at a field.</summary>
    public static AzureFinding Says(this Field field, string message) => new(field.ToString(), message);

    /// <summary>A value that is not allowed.</summary>
    /// <param name="field">The field.</param>
    /// <param name="expected">What is.</param>
    public static AzureFinding NotAllowed(this Field field, string expected) =>
        field.Says($"{field.Value?.ToJsonString() ?? "null"} is not allowed; expected {expected}");

    /// <summary>The finding that a known text is none of those that are allowed, in whatever case.</summary>
    public static IEnumerable<AzureFinding> CheckOneOf(this Field field, params ReadOnlySpan<string> allowed) =>
        field.Known() is null || field.Is(allowed) ? [] : [field.NotAllowed(string.Join(" or ", allowed))];

    /// <summary>The finding that a known number is too small or too large.</summary>
    public static IEnumerable<AzureFinding> CheckRange(this Field field, long least, long most) =>
        field.Integer is { } number && (number < least || number > most)
            ? [field.NotAllowed(string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"))]
            : [];

    /// <summary>The finding that a known text is no GUID.</summary>
    public static IEnumerable<AzureFinding> CheckGuid(this Field field, string meaning) =>
        field.Known() is { } text && !Guid.TryParseExact(text, "D", out _) ? [field.NotAllowed(meaning)] : [];

    /// <summary>Findings about items of a list that bear a value which an item before them bears.</summary>
    /// <param name="items">The items.</param>
    /// <param name="value">Which of their values must differ, in whatever case.</param>
    /// <param name="meaning">What two of them share, such as <c>a name</c>.</param>
    public static IEnumerable<AzureFinding> CheckDistinct(this IEnumerable<Field> items, Func<Field, (Field Field, string? Key)> value, string meaning)
    {
        var seen = new Dictionary<string, Field>(StringComparer.OrdinalIgnoreCase);
        foreach (var (field, key) in items.Select(value))
        {
            if (key is not null && !seen.TryAdd(key, field))
            {
                yield return field.Says($"{field.Value!.ToJsonString()} stands at {seen[key]}, too: no two may share {meaning}; change one");
            }
        }
    }
}
