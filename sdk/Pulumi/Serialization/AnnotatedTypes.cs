using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Sends structs marked as enumerations and classes marked as output objects.</summary>
internal static class AnnotatedTypes
{
    /// <summary>The text, number or dictionary that the value stands for.</summary>
    /// <exception cref="InvalidOperationException">The type is neither; nothing else can be sent.</exception>
    public static object? ToPlain(object value)
    {
        var type = value.GetType();
        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)))
        {
            return EnumOperator(type).Invoke(null, [value]);
        }

        if (type.IsDefined(typeof(OutputTypeAttribute)))
        {
            return type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(field => field.IsInitOnly)
                .ToImmutableDictionary(field => char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field => field.GetValue(value));
        }

        throw new InvalidOperationException($"{type.FullName} is not a supported argument type.");
    }

    private static MethodInfo EnumOperator(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .FirstOrDefault(method => method.Name == "op_Explicit" && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double)))
        ?? throw new InvalidOperationException($"Expected {type.FullName} to have an explicit conversion to String or Double.");
}
