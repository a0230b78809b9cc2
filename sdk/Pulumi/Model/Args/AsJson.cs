namespace Pulumi;

/// <summary>The value of a member marked <c>json</c>: it is sent as JSON text.</summary>
/// <param name="Value">The value.</param>
internal sealed record AsJson(object Value);
