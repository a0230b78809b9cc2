namespace Payments.Infra.Stacks.Settings.Support;

/// <summary>A version that a stack uses.</summary>
/// <param name="Name">Of what, as the record of support calls it.</param>
/// <param name="Version">The version.</param>
/// <param name="Path">Key path that names it; empty for a pin in code.</param>
internal sealed record VersionInUse(string Name, string Version, string Path = "");
