namespace Pulumi;

/// <summary>Names the wire property that a constructor parameter takes.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute : Attribute
{
    /// <summary>Names the property.</summary>
    /// <param name="name">Its name on the wire.</param>
    public OutputConstructorParameterAttribute(string name) => Name = name;

    /// <summary>The name on the wire.</summary>
    public string Name { get; }
}
