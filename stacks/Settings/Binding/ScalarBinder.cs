using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Payments.Infra.Stacks.Settings.Binding;

/// <summary>Binds scalars: strings, integers, booleans, enumerations, and types that parse themselves.</summary>
internal static class ScalarBinder
{
    public static bool CanBind(Type type) =>
        type == typeof(string) || Named(type) == typeof(int) || Named(type) == typeof(bool) || Named(type).IsEnum || IsParsable(Named(type));

    /// <summary>The value; null when it is of another kind.</summary>
    public static object? Bind(Type type, JsonElement value) => BindNamed(Named(type), value);

    private static object? BindNamed(Type type, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when type.IsEnum => Choices(type).GetValueOrDefault(value.GetString()!),
        JsonValueKind.String when type == typeof(string) => value.GetString(),

        // A version such as 1.0 is a number to YAML, and its author's text to us.
        JsonValueKind.Number when type == typeof(string) => value.GetRawText(),
        JsonValueKind.Number when type == typeof(int) => value.TryGetInt32(out var number) ? number : null,
        JsonValueKind.True or JsonValueKind.False when type == typeof(bool) => value.GetBoolean(),

        // In other forms, such as 01/02/2027, one reader sees a day of January and another one of February.
        JsonValueKind.String when type == typeof(DateOnly) => DateOnly.TryParseExact(value.GetString(), "O", out var day) ? day : null,
        JsonValueKind.String when IsParsable(type) => Parse(type, value.GetString()!),
        JsonValueKind.Number when IsParsable(type) && type != typeof(DateOnly) => Parse(type, value.GetRawText()),
        _ => null,
    };

    public static string Describe(Type type) =>
        Named(type) == typeof(int) ? "a whole number"
        : Named(type) == typeof(bool) ? "true or false"
        : type == typeof(DateOnly) ? "a date in quotes, such as \"2026-12-24\""
        : type == typeof(TimeOnly) ? "a time of day such as 01:30"
        : Named(type).IsEnum ? string.Join(" or ", Choices(Named(type)).Keys.Order(StringComparer.Ordinal))
        : Named(type).GetCustomAttribute<DescriptionAttribute>()?.Description ?? "a text";

    private static Type Named(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static Dictionary<string, object> Choices(Type type) =>
        Enum.GetValues(type).Cast<object>().ToDictionary(choice => JsonNamingPolicy.KebabCaseLower.ConvertName($"{choice}"), StringComparer.Ordinal);

    private static bool IsParsable(Type type) => type.IsValueType && type.GetInterfaces().Any(candidate =>
        candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IParsable<>)) && !type.IsPrimitive;

    private static object? Parse(Type type, string text)
    {
        var arguments = new object?[] { text, CultureInfo.InvariantCulture, null };
        var method = type.GetMethod(
            nameof(IParsable<int>.TryParse),
            BindingFlags.Public | BindingFlags.Static,
            [typeof(string), typeof(IFormatProvider), type.MakeByRefType()])!;
        return (bool)method.Invoke(null, arguments)! ? arguments[2] : null;
    }
}
