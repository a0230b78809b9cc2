namespace Pulumi.Serialization;

/// <summary>Reads what the deserializer already made: scalars, assets, resources, or anything as an object.</summary>
internal sealed class InstanceReader(Type type) : ValueReader
{
    public override object? Read(object value, string path, List<string> problems) =>
        type.IsInstanceOfType(value) ? value : Mismatch(type, value, path, problems);
}
