using Payments.Infra.Preview;

namespace Payments.Infra.Stacks.Settings.Binding;

/// <summary>Collects what is wrong with a configuration, so that its author hears it once and in full.</summary>
/// <param name="file">The file that the values come from.</param>
internal sealed class ProblemList(string file)
{
    private readonly SortedDictionary<string, string> problems = new(StringComparer.Ordinal);

    /// <summary>A value that is not allowed.</summary>
    /// <param name="path">Key path.</param>
    /// <param name="value">The value as it may be shown.</param>
    /// <param name="allowed">What is allowed.</param>
    public void Invalid(string path, string value, string allowed) => Add(path, $"{value} is not allowed; expected {allowed}");

    /// <summary>A value that is needed.</summary>
    /// <param name="path">Key path.</param>
    /// <param name="allowed">What is allowed.</param>
    public void Missing(string path, string allowed) => Add(path, $"is missing; set it to {allowed}");

    /// <summary>A key that there is not.</summary>
    /// <param name="path">Key path.</param>
    /// <param name="key">Last part of the path.</param>
    /// <param name="allowed">The keys that there are.</param>
    public void UnknownKey(string path, string key, IReadOnlyCollection<string> allowed)
    {
        var meant = Nearest.To(key, allowed) is { } nearest ? $"did you mean '{nearest}'? " : "";
        Add(path, $"there is no key '{key}'; {meant}Allowed: {string.Join(", ", allowed.Order(StringComparer.Ordinal))}");
    }

    /// <summary>Two values that do not fit each other.</summary>
    /// <param name="path">Key path.</param>
    /// <param name="problem">Why, and what to do.</param>
    public void Conflict(string path, string problem) => Add(path, problem);

    /// <summary>Whether something is wrong at a path.</summary>
    /// <param name="path">Key path.</param>
    public bool Mentions(string path) => problems.Keys.Any(key => key == path || key.StartsWith(path + ".", StringComparison.Ordinal));

    /// <exception cref="SettingsException">There is at least one problem.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
        {
            var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
            throw new SettingsException(
                $"{file} has {count}:\n{string.Join("\n", problems.Select(problem => $"  {file}: {problem.Key}: {problem.Value}"))}");
        }
    }

    private void Add(string path, string problem) => problems.TryAdd(path, problem);
}
