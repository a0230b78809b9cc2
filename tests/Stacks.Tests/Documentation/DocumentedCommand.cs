namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>A command line that a page tells its reader to run.</summary>
/// <param name="Page">The page, from the repository's folder, such as <c>docs/mesh.md</c>.</param>
/// <param name="Shell">Whose language it is.</param>
/// <param name="Text">The command without its prompt, lines that go on joined.</param>
internal sealed record DocumentedCommand(string Page, CommandShell Shell, string Text)
{
    /// <summary>Where it stands, for who has to mend it.</summary>
    public override string ToString() => $"{Page}: {Text}";
}
