namespace Payments.Infra.Stacks.Settings.Binding;

/// <summary>Each entry of the map starts from another property of the same record, key by key.</summary>
/// <param name="property">Name of that property.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DefaultsFromAttribute(string property) : Attribute
{
    /// <summary>Name of the property.</summary>
    public string Property { get; } = property;
}
