namespace Payments.Infra.Stacks.Tests.Azure.Published;

/// <summary>A stack of the repository with some sections of its configuration replaced.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Stack">The stack.</param>
/// <param name="Sections">The sections, as JSON.</param>
internal sealed record Variant(string Name, string Stack, params (string Section, string Json)[] Sections);
