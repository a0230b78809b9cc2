using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Reads an enum from a number, and a struct marked as an enumeration from its text or number.</summary>
internal sealed class EnumReader(Type type) : ValueReader
{
    public override object? Read(object value, string path, List<string> problems)
    {
        if (type.IsEnum)
        {
            return value is double number ? Enum.ToObject(type, (int)number) : Mismatch(typeof(double), value, path, problems);
        }

        var constructor = type.GetConstructor(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, [value.GetType()]);
        return constructor is null ? Mismatch(type, value, path, problems) : constructor.Invoke([value]);
    }
}
