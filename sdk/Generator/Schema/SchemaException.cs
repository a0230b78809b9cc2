using System;

namespace Payments.Infra.Generator.Schema;

/// <summary>A place in a schema that does not say what it should.</summary>
internal sealed class SchemaException(string path, string message) : Exception($"at {path}: {message}");
