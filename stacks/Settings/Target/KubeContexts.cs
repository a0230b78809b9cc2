using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.Stacks.Settings.Target;

/// <summary>
/// The contexts that a kubeconfig has: from the files that KUBECONFIG names, or else from <c>.kube/config</c> in the user's folder. That is where the
/// Kubernetes provider looks (client-go, <c>clientcmd.NewDefaultClientConfigLoadingRules</c>).
/// </summary>
/// <param name="Files">Files that were read; empty where there are none, or where one is no kubeconfig: then nobody here knows the contexts.</param>
/// <param name="Names">Names of their contexts.</param>
internal sealed record KubeContexts(ImmutableArray<string> Files, ImmutableSortedSet<string> Names)
{
    private static readonly KubeContexts None = new([], ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    /// <summary>Those of this machine.</summary>
    public static KubeContexts OfMachine() => Read(
        Environment.GetEnvironmentVariable("KUBECONFIG"),
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify));

    /// <summary>Those of some files.</summary>
    /// <param name="variable">Paths, separated as in PATH; null or empty for the file in the user's folder.</param>
    /// <param name="home">The user's folder.</param>
    public static KubeContexts Read(string? variable, string home)
    {
        var paths = string.IsNullOrEmpty(variable)
            ? [Path.Combine(home, ".kube", "config")]
            : variable.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<string> files = [.. paths.Where(File.Exists)];
        try
        {
            return files.IsEmpty ? None : new(files, [.. files.SelectMany(NamesIn)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or YamlException)
        {
            return None;
        }
    }

    /// <summary>What is wrong with the name of a context; null when it is there, or nobody here knows.</summary>
    /// <param name="context">The name.</param>
    public string? Problem(string context)
    {
        if (Files.IsEmpty || Names.Contains(context))
        {
            return null;
        }

        var meant = Preview.Nearest.To(context, Names) is { } nearest ? $"did you mean '{nearest}'? " : "";
        return $"payments:target.context: there is no context '{context}' in {string.Join(" and ", Files)}; {meant}"
            + (Names.IsEmpty ? "It has none" : $"There are: {string.Join(", ", Names)}")
            + ". 'pulumi config set --path payments:target.context NAME' sets another";
    }

    private static IEnumerable<string> NamesIn(string path)
    {
        var yaml = new YamlStream();
        using (var text = new StreamReader(path))
        {
            yaml.Load(text);
        }

        return yaml.Documents.FirstOrDefault()?.RootNode is YamlMappingNode root
            && root.Children.TryGetValue("contexts", out var contexts) && contexts is YamlSequenceNode list
            ? list.OfType<YamlMappingNode>().Select(NameOf).OfType<string>()
            : [];
    }

    private static string? NameOf(YamlMappingNode context) => context.Children.TryGetValue("name", out var name) ? (name as YamlScalarNode)?.Value : null;
}
