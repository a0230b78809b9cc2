namespace Payments.Infra.Preview.Project;

/// <summary>A configuration key that the project declares.</summary>
/// <param name="Type"><c>string</c>, <c>integer</c>, <c>boolean</c>, <c>array</c> or <c>object</c>; null when it is not said.</param>
/// <param name="Default">Value for stacks that do not set the key; null when they must.</param>
/// <param name="IsSecret">Whether a stack must encrypt it.</param>
public sealed record DeclaredConfig(string? Type, ConfigValue? Default, bool IsSecret);
