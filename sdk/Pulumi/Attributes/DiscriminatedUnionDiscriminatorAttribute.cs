namespace Pulumi;

/// <summary>Names the property that tells the cases of a union apart.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute : Attribute
{
    /// <summary>Names the property.</summary>
    /// <param name="propertyName">Its name on the wire.</param>
    public DiscriminatedUnionDiscriminatorAttribute(string propertyName) => PropertyName = propertyName;

    /// <summary>The name on the wire.</summary>
    public string PropertyName { get; }
}
