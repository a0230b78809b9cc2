namespace Payments.Infra.Stacks.Settings.Binding;

/// <summary>Entries of the map inherit, key by key, from another property of the same record.</summary>
/// <param name="property">Name of that property.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DefaultsFromAttribute(string property) : Attribute
{
    /// <summary>Name of the property.</summary>
    public string Property { get; } = property;
}
