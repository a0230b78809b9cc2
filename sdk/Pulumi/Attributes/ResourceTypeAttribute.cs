namespace Pulumi;

/// <summary>Names the type token that a resource class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute : Attribute
{
    /// <summary>Names the token.</summary>
    /// <param name="type">Type token, such as <c>random:index/randomPassword:RandomPassword</c>.</param>
    /// <param name="version">Version of the provider package; null stands for every one.</param>
    public ResourceTypeAttribute(string type, string? version) => (Type, Version) = (type, version);

    /// <summary>Type token.</summary>
    public string Type { get; }

    /// <summary>Version of the provider package.</summary>
    public string? Version { get; }
}
