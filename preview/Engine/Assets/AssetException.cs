namespace Payments.Infra.Preview.Engine.Assets;

/// <summary>A file that a program names cannot be read.</summary>
/// <param name="message">Which, and why.</param>
internal sealed class AssetException(string message) : Exception(message);
