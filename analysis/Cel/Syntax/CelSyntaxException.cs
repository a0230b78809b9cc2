namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>A text is no expression of the Common Expression Language, or calls what this implementation does not have.</summary>
internal sealed class CelSyntaxException(string message) : Exception(message);
