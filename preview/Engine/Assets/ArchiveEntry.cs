namespace Payments.Infra.Preview.Engine.Assets;

/// <summary>A file in a bundle.</summary>
/// <param name="Name">Its path in the bundle, with slashes.</param>
/// <param name="Content">What is in it, of a known length; whoever takes the entry closes it.</param>
internal sealed record ArchiveEntry(string Name, Stream Content);
