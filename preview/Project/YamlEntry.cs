namespace Payments.Infra.Preview.Project;

/// <summary>A key of a YAML mapping with its value.</summary>
/// <param name="Key">The key; one that is no text as Pulumi writes it: <c>1</c>, <c>true</c>.</param>
/// <param name="IsText">Whether the key is a text.</param>
/// <param name="Position">Where the key is.</param>
/// <param name="Value">Its value.</param>
internal sealed record YamlEntry(string Key, bool IsText, FilePosition Position, YamlValue Value);
