using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pulumi;

/// <summary>Finds where an automatic property keeps its value.</summary>
/// <remarks>
/// A property that is used twice through reflection has the runtime write and compile a method for it, and compile the
/// accessor too. A program has thousands of properties and uses each a few times: their fields cost nothing of that.
/// </remarks>
internal static class BackingField
{
    /// <summary>The field that the getter reads; null for a getter with code of its own.</summary>
    public static FieldInfo? ToRead(PropertyInfo property) => IsAutomatic(property.GetMethod) ? Of(property) : null;

    /// <summary>The field that the getter reads and the setter writes; null where one of them has code of its own.</summary>
    public static FieldInfo? ToReadAndWrite(PropertyInfo property) =>
        IsAutomatic(property.GetMethod) && IsAutomatic(property.SetMethod) ? Of(property) : null;

    // An accessor that says `field` has code of its own and a field of the same name: the mark of the compiler tells them apart.
    private static bool IsAutomatic(MethodInfo? accessor) => accessor?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true;

    private static FieldInfo? Of(PropertyInfo property) => property.DeclaringType!.GetField(
        $"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
}
