using System.Text.Json.Nodes;

namespace Payments.Infra.SchemaTool.Files;

/// <summary>A line of a schema file.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Line">Number of the line; 0 for a new one.</param>
internal sealed record SchemaEntry(JsonNode Value, int Line);
