namespace Payments.Infra.Preview.Project;

/// <summary>A project or stack that cannot be read, with all that is wrong.</summary>
/// <param name="exitCode">Exit code of the process.</param>
/// <param name="problems">What is wrong, one message each.</param>
public sealed class ProjectException(int exitCode, params IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>Exit code of the process.</summary>
    public int ExitCode => exitCode;

    /// <summary>What is wrong, one message each.</summary>
    public IReadOnlyList<string> Problems => problems;
}
