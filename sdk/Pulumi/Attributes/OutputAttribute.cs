namespace Pulumi;

/// <summary>Marks a property of a resource as an output.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>Marks the property.</summary>
    /// <param name="name">Its name on the wire; the property's own name when left out.</param>
    public OutputAttribute(string? name = null) => Name = name;

    /// <summary>The name on the wire, if it differs from the property's.</summary>
    public string? Name { get; }
}
