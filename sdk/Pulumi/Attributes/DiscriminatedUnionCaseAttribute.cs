namespace Pulumi;

/// <summary>Names one case of a union.</summary>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute : Attribute
{
    /// <summary>Names the case.</summary>
    /// <param name="tag">Value of the discriminator.</param>
    /// <param name="type">Class that holds it.</param>
    public DiscriminatedUnionCaseAttribute(string tag, Type type) => (Tag, Type) = (tag, type);

    /// <summary>Value of the discriminator.</summary>
    public string Tag { get; }

    /// <summary>Class that holds it.</summary>
    public Type Type { get; }
}
