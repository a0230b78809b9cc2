namespace Pulumi;

/// <summary>Marks the constructor that makes a nested output object.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
