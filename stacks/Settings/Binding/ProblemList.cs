namespace Payments.Infra.Stacks.Settings.Binding;

/// <summary>Collects all problems of a configuration, so that its author sees them at once.</summary>
/// <param name="file">File that the values come from.</param>
internal sealed class ProblemList(string file)
{
    private readonly SortedDictionary<string, string> problems = new(StringComparer.Ordinal);

    /// <summary>Adds a problem unless one at its path, or above it, has been reported.</summary>
    /// <param name="problem">The problem.</param>
    public void Add(SettingProblem problem)
    {
        if (!problems.Keys.Any(known => IsWithin(problem.Path, known)))
        {
            problems.Add(problem.Path, problem.Text);
        }
    }

    /// <summary>Whether something is wrong at a path or below it.</summary>
    /// <param name="path">Key path.</param>
    public bool Mentions(string path) => problems.Keys.Any(known => IsWithin(known, path));

    /// <exception cref="SettingsException">There is at least one problem.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
        {
            var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
            var lines = problems.Select(problem => $"  {file}: {StackConfiguration.Namespace}:{problem.Key}: {problem.Value}");
            throw new SettingsException($"{file} has {count}:\n{string.Join("\n", lines)}");
        }
    }

    private static bool IsWithin(string path, string other) =>
        path.StartsWith(other, StringComparison.Ordinal) && (path.Length == other.Length || path[other.Length] is '.' or '[');
}
