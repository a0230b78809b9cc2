namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>Whose language a command is in.</summary>
internal enum CommandShell
{
    /// <summary>Bash, also that of Git for Windows.</summary>
    Bash,

    /// <summary>PowerShell 7.</summary>
    PowerShell,

    /// <summary>Within a sentence: it has no words of a shell.</summary>
    Any,
}
