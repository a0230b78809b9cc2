namespace Pulumi;

/// <summary>Marks a class that holds a nested output object.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
