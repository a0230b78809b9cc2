using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Payments.Infra.Stacks.Settings.Binding;

/// <summary>Binds JSON objects to records, and checks each value where it stands.</summary>
/// <param name="problems">Takes what is wrong.</param>
/// <param name="isSecret">Whether the value at a key path must not be shown.</param>
internal sealed class RecordBinder(ProblemList problems, Func<string, bool> isSecret)
{
    /// <summary>The method that the compiler gives each record for <c>with</c>.</summary>
    private const string CloneMethod = "<Clone>$";

    /// <summary>Messages are for people: characters are not escaped.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The record; null when the value is no object.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="value">What a configuration says.</param>
    /// <param name="path">Key path. Default that of the sections.</param>
    /// <param name="defaults">What holds for keys that it does not say. Default those of the type.</param>
    public object? BindRecord(Type type, JsonElement value, string path = "", object? defaults = null)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            problems.Add(SettingProblem.Invalid(path, Show(value, path), "keys with values below it"));
            return null;
        }

        var properties = type.GetProperties().Where(property => property.CanWrite).ToDictionary(KeyOf, StringComparer.Ordinal);
        var result = defaults is null ? Activator.CreateInstance(type)! : type.GetMethod(CloneMethod)!.Invoke(defaults, null)!;
        var prefix = path.Length == 0 ? "" : $"{path}.";
        foreach (var entry in value.EnumerateObject().OrderBy(entry => HasDefaults(properties.GetValueOrDefault(entry.Name))))
        {
            if (!properties.TryGetValue(entry.Name, out var property))
            {
                problems.Add(MovedKeys.Find(prefix + entry.Name) ?? SettingProblem.UnknownKey(path, entry.Name, properties.Keys));
                continue;
            }

            var (entryPath, filled) = (prefix + entry.Name, WithDefaults(property, entry.Value, value, prefix));
            if (Bind(property.PropertyType, filled, entryPath, property.GetValue(result)) is { } bound)
            {
                property.SetValue(result, bound);
                Validate(property, bound, filled, entryPath);
            }
        }

        RequireMissing(properties, value, prefix);
        ValidateWhole(result, prefix);
        return result;
    }

    private static bool HasDefaults(PropertyInfo? property) => property?.IsDefined(typeof(DefaultsFromAttribute)) ?? false;

    /// <summary>Defaults that are wrong themselves are left out: what is wrong with them is said where they stand, and not again for each entry.</summary>
    private JsonElement WithDefaults(PropertyInfo property, JsonElement value, JsonElement record, string prefix)
    {
        var key = property.GetCustomAttribute<DefaultsFromAttribute>() is { } from ? JsonNamingPolicy.CamelCase.ConvertName(from.Property) : "";
        return value.ValueKind == JsonValueKind.Object && record.TryGetProperty(key, out var defaults) && !problems.Mentions(prefix + key)
            ? JsonDefaults.Under(value, defaults)
            : value;
    }

    private static string KeyOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private object? Bind(Type type, JsonElement value, string path, object? defaults = null) =>
        Is(type, typeof(ImmutableSortedDictionary<,>)) ? BindMap(type, value, path)
        : Is(type, typeof(ImmutableArray<>)) ? BindList(type, value, path)
        : ScalarBinder.CanBind(type) ? BindScalar(type, value, path)
        : BindRecord(type, value, path, defaults);

    private static bool Is(Type type, Type generic) => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == generic;

    private object? BindScalar(Type type, JsonElement value, string path)
    {
        if (ScalarBinder.Bind(type, value) is { } bound)
        {
            return bound;
        }

        problems.Add(SettingProblem.Invalid(path, Show(value, path), ScalarBinder.Describe(type)));
        return null;
    }

    private object? BindMap(Type type, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            problems.Add(SettingProblem.Invalid(path, Show(value, path), "names with values below each"));
            return null;
        }

        var entries = value.EnumerateObject().Select(entry =>
            (entry.Name, Value: Bind(type.GenericTypeArguments[1], entry.Value, $"{path}.{entry.Name}")));
        var empty = (System.Collections.IDictionary)type.GetField("Empty")!.GetValue(null)!;
        var add = type.GetMethod("SetItem")!;
        return entries.Where(entry => entry.Value is not null)
            .Aggregate((object)empty, (map, entry) => add.Invoke(map, [entry.Name, entry.Value])!);
    }

    private object? BindList(Type type, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            problems.Add(SettingProblem.Invalid(path, Show(value, path), "a list"));
            return null;
        }

        var element = type.GenericTypeArguments[0];
        var items = value.EnumerateArray().Select((item, index) => Bind(element, item, $"{path}[{index}]")).Where(item => item is not null).ToList();
        var array = Array.CreateInstance(element, items.Count);
        ((System.Collections.IList)items).CopyTo(array, 0);
        return typeof(System.Runtime.InteropServices.ImmutableCollectionsMarshal)
            .GetMethod("AsImmutableArray")!.MakeGenericMethod(element).Invoke(null, [array]);
    }

    private void Validate(PropertyInfo property, object bound, JsonElement value, string path)
    {
        foreach (var attribute in property.GetCustomAttributes<ValidationAttribute>().Where(attribute => !attribute.IsValid(bound)))
        {
            problems.Add(SettingProblem.Invalid(path, Show(value, path), attribute switch
            {
                RangeAttribute range => $"{range.Minimum} to {range.Maximum}",
                _ => attribute.ErrorMessage ?? "another value",
            }));
        }
    }

    private static string Describe(PropertyInfo property) =>
        property.GetCustomAttribute<RegularExpressionAttribute>()?.ErrorMessage
        ?? property.GetCustomAttribute<DescriptionAttribute>()?.Description
        ?? ScalarBinder.Describe(property.PropertyType);

    private void RequireMissing(Dictionary<string, PropertyInfo> properties, JsonElement value, string prefix)
    {
        foreach (var (key, property) in properties.Where(property => property.Value.IsDefined(typeof(RequiredAttribute))))
        {
            if (!value.TryGetProperty(key, out _))
            {
                problems.Add(SettingProblem.Missing(prefix + key, Describe(property)));
            }
        }
    }

    private void ValidateWhole(object record, string prefix)
    {
        if (record is not IValidatableObject validatable)
        {
            return;
        }

        foreach (var result in validatable.Validate(new ValidationContext(record)))
        {
            problems.Add(new(prefix + JsonNamingPolicy.CamelCase.ConvertName(result.MemberNames.First()), result.ErrorMessage!));
        }
    }

    private string Show(JsonElement value, string path) => isSecret(path) ? "[secret]" : JsonSerializer.Serialize(value, Readable);
}
