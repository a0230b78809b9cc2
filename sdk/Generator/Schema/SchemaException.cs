namespace Payments.Infra.Generator.Schema;

/// <summary>A place in a schema that does not say what it should.</summary>
internal sealed class SchemaException(string path, string message) : Exception($"at {path}: {message}")
{
    /// <summary>The place, from the root <c>$</c> on.</summary>
    public string Path { get; } = path;
}
