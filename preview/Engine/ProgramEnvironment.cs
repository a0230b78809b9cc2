using System.Globalization;
using System.Text.Json;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Engine;

/// <summary>The environment variables by which a program finds its engine.</summary>
public static class ProgramEnvironment
{
    internal const int Parallel = 16;

    private const string Checks = "PULUMI_ENGINE_CHECKS_OBJECTS";

    /// <summary>Whether an engine has started this process: then it is the program and nothing else.</summary>
    public static bool StartedByEngine => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PULUMI_MONITOR"));

    /// <summary>Whether the engine that runs the program checks Kubernetes objects itself, as this one does: the program then need not.</summary>
    public static bool EngineChecksObjects => Environment.GetEnvironmentVariable(Checks) == "true";

    /// <summary>The variables of a preview.</summary>
    /// <param name="stack">Project and stack.</param>
    /// <param name="address">Host and port of the engine.</param>
    public static ImmutableSortedDictionary<string, string> Create(StackSettings stack, string address) => new Dictionary<string, string>
    {
        ["PULUMI_MONITOR"] = address,
        ["PULUMI_ENGINE"] = address,
        ["PULUMI_PROJECT"] = stack.Project.Name,
        ["PULUMI_STACK"] = stack.Stack,
        ["PULUMI_ORGANIZATION"] = stack.Organization,
        ["PULUMI_ROOT_DIRECTORY"] = stack.Project.Directory,
        ["PULUMI_PWD"] = stack.Project.Directory,
        ["PULUMI_DRY_RUN"] = "true",
        ["PULUMI_QUERY_MODE"] = "false",
        [Checks] = "true",
        ["PULUMI_PARALLEL"] = Parallel.ToString(CultureInfo.InvariantCulture),
        ["PULUMI_CONFIG"] = JsonSerializer.Serialize(
            stack.Config.ToDictionary(entry => entry.Key, entry => entry.Value.Text), ConfigJson.Default.DictionaryStringString),
        ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(
            [.. stack.Config.Where(entry => entry.Value.IsSecret).Select(entry => entry.Key)], ConfigJson.Default.StringArray),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
