using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>A chart that a plan installs.</summary>
/// <param name="Inputs">Inputs of the Release.</param>
internal sealed record PlannedRelease(JsonObject Inputs)
{
    private const string Type = "kubernetes:helm.sh/v3:Release";

    public string Name => $"{Inputs["name"]}";

    public string Namespace => $"{Inputs["namespace"]}";

    /// <summary>Name of the chart, without its repository.</summary>
    public string Chart => $"{Inputs["chart"]}".Split('/')[^1];

    public string Version => $"{Inputs["version"]}";

    public JsonObject Values => Inputs["values"] as JsonObject ?? [];

    /// <summary>Whether the definitions in the chart's folder are left out.</summary>
    public bool SkipsDefinitions => (bool?)Inputs["skipCrds"] ?? false;

    /// <summary>Command that brings the chart into a folder of charts.</summary>
    public string Pull => Inputs["repositoryOpts"]?["repo"] is { } repository
        ? $"helm pull {Chart} --repo {repository} --version {Version} --untar --untardir"
        : $"helm pull {Inputs["chart"]} --version {Version} --untar --untardir";

    /// <summary>Digest of all that decides what the chart makes.</summary>
    public string Digest
    {
        get
        {
            var all = new JsonObject
            {
                ["name"] = Name,
                ["namespace"] = Namespace,
                ["definitions"] = !SkipsDefinitions,
                ["values"] = Values.DeepClone(),
            };
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sorted(all)!.ToJsonString())));
        }
    }

    /// <summary>Those of a plan, by name.</summary>
    public static ImmutableArray<PlannedRelease> Of(PlannedObjects plan) =>
    [
        .. plan.Resources.Where(resource => resource.Type == Type)
            .Select(resource => new PlannedRelease(resource.Inputs))
            .OrderBy(release => release.Name, StringComparer.Ordinal),
    ];

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(
            map.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
