using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>The schema of a settings type: keys, kinds, ranges, choices, defaults and what the sources say of them.</summary>
internal static class SettingsSchema
{
    /// <summary>Numbers that a text may look like to YAML. A pattern that takes one of them takes numbers.</summary>
    private static readonly string[] Numbers = ["7", "36", "1.5", "1000"];

    /// <summary>The schema of a record; a record within one of its own type has no third.</summary>
    /// <param name="type">The type.</param>
    /// <param name="defaults">An instance with the defaults.</param>
    /// <param name="within">The types around it.</param>
    public static JsonObject OfRecord(Type type, object? defaults, ImmutableList<Type> within)
    {
        var instance = defaults ?? Activator.CreateInstance(type)!;
        var properties = type.GetProperties()
            .Where(property => property.CanWrite && !within.Contains(Named(property.PropertyType)))
            .OrderBy(KeyOf, StringComparer.Ordinal).ToList();
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(properties.Select(property =>
                KeyValuePair.Create<string, JsonNode?>(KeyOf(property), OfProperty(property, property.GetValue(instance), within.Add(type))))),
        };
        var required = properties.Where(property => property.IsDefined(typeof(RequiredAttribute))).Select(property => (JsonNode)KeyOf(property)).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }

        return schema;
    }

    /// <summary>A property's key.</summary>
    public static string KeyOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static JsonObject OfProperty(PropertyInfo property, object? value, ImmutableList<Type> within)
    {
        var schema = new JsonObject
        {
            ["description"] = SourceDocs.Of(property.DeclaringType!, property.Name),
            ["$comment"] = SourceDocs.FileOf(property.DeclaringType!, property.Name),
        };
        foreach (var (key, node) in OfType(property.PropertyType, value, within))
        {
            schema[key] = node?.DeepClone();
        }

        Limit(property, schema);
        if (!property.IsDefined(typeof(RequiredAttribute)) && Default(value) is { } known)
        {
            schema["default"] = known;
        }

        return schema;
    }

    private static JsonObject OfType(Type type, object? value, ImmutableList<Type> within) => Named(type) switch
    {
        { IsConstructedGenericType: true } generic when generic.GetGenericTypeDefinition() == typeof(ImmutableArray<>) =>
            new() { ["type"] = "array", ["items"] = OfType(generic.GenericTypeArguments[0], null, within) },
        { IsConstructedGenericType: true } generic when generic.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>) =>
            new() { ["type"] = "object", ["additionalProperties"] = OfType(generic.GenericTypeArguments[1], null, within) },
        var named when named == typeof(int) => new() { ["type"] = "integer" },
        var named when named == typeof(bool) => new() { ["type"] = "boolean" },
        var named when named == typeof(string) => new() { ["type"] = new JsonArray("string", "number") },
        { IsEnum: true } named => OfEnum(named),
        { IsValueType: true } named => ScalarForms.Of(named).Also(named.GetCustomAttribute<DescriptionAttribute>()?.Description),
        var named => OfRecord(named, value, within),
    };

    private static JsonObject OfEnum(Type type)
    {
        var names = Enum.GetNames(type);
        var schema = new JsonObject { ["enum"] = new JsonArray([.. names.Select(name => (JsonNode)KebabOf(name))]) };
        if (Array.TrueForAll(names, name => SourceDocs.Has(type, name)))
        {
            schema["enumDescriptions"] = new JsonArray([.. names.Select(name => (JsonNode)SourceDocs.Of(type, name))]);
        }

        return schema;
    }

    private static JsonObject Also(this JsonObject schema, string? allowed)
    {
        if (allowed is not null && schema.ContainsKey("pattern"))
        {
            schema["patternErrorMessage"] = $"expected {allowed}";
        }

        return schema;
    }

    private static void Limit(PropertyInfo property, JsonObject schema)
    {
        foreach (var attribute in property.GetCustomAttributes<ValidationAttribute>())
        {
            switch (attribute)
            {
                case RangeAttribute range:
                    (schema["minimum"], schema["maximum"]) = ((int)range.Minimum, (int)range.Maximum);
                    break;
                case StringLengthAttribute length:
                    (schema["minLength"], schema["maxLength"]) = (length.MinimumLength, length.MaximumLength);
                    break;
                case RegularExpressionAttribute pattern:
                    var whole = $"^(?:{pattern.Pattern})$";
                    LimitNumbers(schema, whole);

                    // An attribute of a pattern lets an empty text pass: it says whether there may be none.
                    schema["pattern"] = property.IsDefined(typeof(RequiredAttribute)) ? whole : $"^(?:{pattern.Pattern})?$";
                    schema["patternErrorMessage"] = $"expected {pattern.ErrorMessage}";
                    break;
                case RequiredAttribute when property.PropertyType == typeof(string):
                    schema["minLength"] = 1;
                    break;
            }
        }
    }

    /// <summary>What a pattern means for a text that YAML takes for a number, such as the version 36.</summary>
    private static void LimitNumbers(JsonObject schema, string pattern)
    {
        if (!Array.Exists(Numbers, number => Regex.IsMatch(number, pattern)))
        {
            schema["type"] = "string";
        }
        else if (!Regex.IsMatch("-1", pattern))
        {
            schema["minimum"] = 0;
        }
    }

    /// <summary>A default that can be written down: what stands elsewhere is told by the description.</summary>
    private static JsonNode? Default(object? value) => value switch
    {
        null => null,
        string text => text.Length > 0 ? JsonValue.Create(text) : null,
        int number => JsonValue.Create(number),
        bool truth => JsonValue.Create(truth),
        Enum choice => JsonValue.Create(KebabOf($"{choice}")),
        IEnumerable list when !IsUnsaid(list) => new JsonArray([.. list.Cast<object>().Select(Default)]) is { Count: > 0 } array ? array : null,
        IEnumerable => null,
        DateOnly or TimeOnly or IFormattable => JsonValue.Create(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        ValueType => $"{value}" is { Length: > 0 } text ? JsonValue.Create(text) : null,
        _ => null,
    };

    private static bool IsUnsaid(IEnumerable list) => list is IDictionary || (bool?)list.GetType().GetProperty("IsDefault")?.GetValue(list) == true;

    private static string KebabOf(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static Type Named(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
