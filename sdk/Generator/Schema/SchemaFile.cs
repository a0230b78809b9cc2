namespace Payments.Infra.Generator.Schema;

/// <summary>A schema as the build lists it. Equal content means that nothing is made again.</summary>
internal sealed record SchemaFile(string Path, string Kind, string Text);
