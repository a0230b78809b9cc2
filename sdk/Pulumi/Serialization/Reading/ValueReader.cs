using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Reads a deserialized value as one C# type. A value of another shape is a problem that is noted, and yields the
/// type's default; the program goes on, as a provider may be newer than the class.
/// </summary>
internal abstract class ValueReader
{
    private static readonly ConcurrentDictionary<Type, ValueReader> Cache = new();

    /// <summary>The reader of a type.</summary>
    /// <exception cref="InvalidOperationException">An output cannot have this type.</exception>
    public static ValueReader For(Type type) => Cache.GetOrAdd(type, Create);

    /// <summary>Reads a value that is not null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">Where it stands, for problems.</param>
    /// <param name="problems">Takes what does not fit.</param>
    /// <returns>The value as this type, or null for the type's default.</returns>
    public abstract object? Read(object value, string path, List<string> problems);

    protected static object? Mismatch(Type expected, object actual, string path, List<string> problems)
    {
        problems.Add($"Expected {expected.FullName} but got {actual.GetType().FullName} deserializing {path}");
        return null;
    }

    private static ValueReader Create(Type type)
    {
        if (type.IsConstructedGenericType)
        {
            return CreateGeneric(type);
        }

        if (type == typeof(int))
        {
            return new NumberReader();
        }

        if (type == typeof(object) || type == typeof(bool) || type == typeof(double) || type == typeof(string)
            || typeof(Resource).IsAssignableFrom(type) || typeof(AssetOrArchive).IsAssignableFrom(type))
        {
            return new InstanceReader(type);
        }

        if (type == typeof(JsonElement))
        {
            return new JsonReader();
        }

        if (type.IsEnum || (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute))))
        {
            return new EnumReader(type);
        }

        return type.IsDefined(typeof(OutputTypeAttribute)) ? new ObjectReader(type)
            : type.IsInterface && type.IsDefined(typeof(DiscriminatedUnionDiscriminatorAttribute)) ? new CaseReader(type)
            : throw Invalid(type);
    }

    private static ValueReader CreateGeneric(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        var reader =
            definition == typeof(Nullable<>) ? typeof(NullableReader<>).MakeGenericType(arguments)
            : definition == typeof(ImmutableArray<>) ? typeof(ArrayReader<>).MakeGenericType(arguments)
            : definition == typeof(Union<,>) ? typeof(UnionReader<,>).MakeGenericType(arguments)
            : definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string) ? typeof(DictionaryReader<>).MakeGenericType(arguments[1])
            : throw Invalid(type);
        return (ValueReader)Activator.CreateInstance(reader)!;
    }

    private static InvalidOperationException Invalid(Type type) => new(
        $"{type.FullName} is not a valid type of an [Output]: allowed are bool, int, double, string, object, JsonElement, assets, " +
        "resources, enums, [EnumType] structs, [OutputType] classes, and Nullable, Union, ImmutableArray and ImmutableDictionary<string, …> of those.");
}
