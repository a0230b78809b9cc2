namespace Payments.Infra.House.Tests.Scripts;

/// <summary>How a program ended.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote to its output.</param>
/// <param name="Error">What it wrote to its error output.</param>
internal sealed record ToolResult(int Code, string Output, string Error);
