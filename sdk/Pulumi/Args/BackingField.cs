using System.Reflection;

namespace Pulumi;

/// <summary>Finds where an automatic property keeps its value.</summary>
/// <remarks>
/// A property that is used twice through reflection has the runtime write and compile a method for it, and compile the
/// accessor too. A program has thousands of properties and uses each a few times: their fields cost nothing of that.
/// </remarks>
internal static class BackingField
{
    /// <summary>The field; null for a property with code of its own.</summary>
    public static FieldInfo? Of(PropertyInfo property) => property.DeclaringType!.GetField(
        $"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
}
