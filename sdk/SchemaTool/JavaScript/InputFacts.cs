using System.Text.Json.Nodes;

namespace Payments.Infra.SchemaTool.JavaScript;

/// <summary>What the code does with an input before it is sent.</summary>
/// <param name="Constant">The value that it always has.</param>
/// <param name="Default">The value that it has when the program gives none.</param>
/// <param name="Environment">The environment variable that gives that value.</param>
/// <param name="Secret">Whether it becomes secret.</param>
/// <param name="Json">Whether it travels as JSON text.</param>
internal sealed record InputFacts(
    JsonValue? Constant = null, JsonValue? Default = null, string? Environment = null, bool Secret = false, bool Json = false)
{
    public static readonly InputFacts None = new();
}
