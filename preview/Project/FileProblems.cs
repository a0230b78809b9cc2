namespace Payments.Infra.Preview.Project;

/// <summary>Collects what is wrong with a file, so that all of it is told at once.</summary>
internal sealed class FileProblems
{
    private readonly List<(FilePosition Position, string Text)> problems = [];

    public int Count => problems.Count;

    /// <summary>Adds a problem; one that was told of the same place is not told again.</summary>
    /// <param name="position">Where it is.</param>
    /// <param name="text">What the Pulumi CLI says of it, what is there, and how it is mended.</param>
    public void Add(FilePosition position, string text)
    {
        if (!problems.Contains((position, text)))
        {
            problems.Add((position, text));
        }
    }

    /// <exception cref="ProjectException">There are problems: all of them, in the order of the file.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
        {
            throw new ProjectException(
                ExitCodes.Failure,
                [.. problems
                    .OrderBy(problem => problem.Position.Line)
                    .ThenBy(problem => problem.Position.Column)
                    .Select(problem => $"{problem.Position}: {problem.Text}")]);
        }
    }
}
