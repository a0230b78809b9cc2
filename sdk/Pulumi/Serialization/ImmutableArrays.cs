using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Asks a boxed immutable array whether it was ever given elements.</summary>
internal static class ImmutableArrays
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> IsDefaultProperties = new();

    public static bool IsDefault(IList list) =>
        IsDefaultProperties.GetOrAdd(list.GetType(), static type =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
                ? type.GetProperty(nameof(ImmutableArray<int>.IsDefault))
                : null)?.GetValue(list) is true;
}
