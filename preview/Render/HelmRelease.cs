using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Render;

/// <summary>A release that a plan installs.</summary>
internal sealed record HelmRelease
{
    private const string Oci = "oci://";

    public required string Name { get; init; }

    public required string Namespace { get; init; }

    /// <summary>Name of the chart in its repository.</summary>
    public required string Chart { get; init; }

    /// <summary>Address of the repository, <c>oci://…</c> for a registry; empty for a chart on disk.</summary>
    public required string Repository { get; init; }

    /// <summary>Version of the chart; empty for the newest.</summary>
    public required string Version { get; init; }

    /// <summary>Values, secrets and unknowns still in them.</summary>
    public required PropertyValue Values { get; init; }

    public required bool SkipCrds { get; init; }

    public required bool CreateNamespace { get; init; }

    /// <summary>How long its operations may take, in seconds; null for what helm does itself.</summary>
    public required double? Timeout { get; init; }

    /// <summary>Releases that are installed before it: namespace and name.</summary>
    public ImmutableArray<(string Namespace, string Name)> After { get; init; } = [];

    public bool IsOci => Repository.StartsWith(Oci, StringComparison.Ordinal);

    /// <summary>The address without what says that it is a registry.</summary>
    public string RegistryPath => Repository[Oci.Length..];

    /// <exception cref="ProjectException">It reads value files, which no manifest can name.</exception>
    public static HelmRelease Of(ResourceState state, IReadOnlyList<ResourceState> releases)
    {
        if (state.Inputs["valueYamlFiles"] is PropertyValue.List { Items.IsEmpty: false })
        {
            throw new ProjectException(
                ExitCodes.Failure, $"release '{state.Name}' has valueYamlFiles, which cannot be rendered; give the same values under 'values'.");
        }

        var (repository, chart) = Source(state);
        return new HelmRelease
        {
            Name = NameOf(state),
            Namespace = NamespaceOf(state),
            Chart = chart,
            Repository = repository,
            Version = Document.TextAt(state.Inputs, "version"),
            Values = state.Inputs["values"] ?? PropertyValue.Map.Empty,
            SkipCrds = Flag(state, "skipCrds"),
            CreateNamespace = Flag(state, "createNamespace"),
            Timeout = state.Inputs["timeout"] is PropertyValue.Number { Value: > 0 } seconds ? seconds.Value : null,
            After =
            [
                .. releases.Where(other => other != state && state.Dependencies.Contains(other.Urn))
                    .Select(other => (NamespaceOf(other), NameOf(other)))
                    .Order(),
            ],
        };
    }

    private static (string Repository, string Chart) Source(ResourceState state)
    {
        var (repository, chart) = (Document.TextAt(state.Inputs, "repositoryOpts", "repo"), Document.TextAt(state.Inputs, "chart"));
        return chart.StartsWith(Oci, StringComparison.Ordinal) && chart.LastIndexOf('/') is var slash
            ? (chart[..slash], chart[(slash + 1)..])
            : (repository, chart);
    }

    private static string NameOf(ResourceState state) =>
        Document.TextAt(state.Inputs, "name") is { Length: > 0 } name ? name : FileNames.Of(state.Name);

    private static string NamespaceOf(ResourceState state) =>
        Document.TextAt(state.Inputs, "namespace") is { Length: > 0 } ns ? ns : "default";

    private static bool Flag(ResourceState state, string key) => state.Inputs[key] is PropertyValue.Bool { Value: true };
}
