namespace Pulumi;

/// <summary>Marks a member of an args class as an input.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    /// <summary>Marks the member.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="required">Whether it must have a value when the args are sent.</param>
    /// <param name="json">Whether the value is sent as JSON text.</param>
    public InputAttribute(string name, bool required = false, bool json = false) =>
        (Name, IsRequired, Json) = (name, required, json);

    internal string Name { get; }

    internal bool IsRequired { get; }

    internal bool Json { get; }
}
