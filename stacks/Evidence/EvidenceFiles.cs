using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Segmentation;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Stacks.Settings;

namespace Payments.Infra.Stacks.Evidence;

/// <summary>All files of the evidence. The same plan and day give the same bytes.</summary>
internal static class EvidenceFiles
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Content by name.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stack">The stack that it is of.</param>
    /// <param name="hasBaseline">Whether the plan was made against what is deployed.</param>
    /// <param name="day">The day that the evidence is of; null for none.</param>
    public static ImmutableSortedDictionary<string, string> Of(Plan plan, ResolvedStack stack, bool hasBaseline, DateOnly? day)
    {
        var tables = Tables(plan, stack, hasBaseline);
        var files = tables.ToImmutableSortedDictionary(table => table.File, table => table.ToCsv(), StringComparer.Ordinal)
            .Add("README.md", EvidenceIndex.Write(plan.Stack.Stack, day, tables));
        return files.Add("evidence.json", Json(plan, tables, files, day));
    }

    private static ImmutableArray<EvidenceTable> Tables(Plan plan, ResolvedStack stack, bool hasBaseline)
    {
        var manifests = KubernetesObjects.Of(plan.Steps).Select(item => item.Manifest).ToList();
        var (pods, reaches) = (SegmentationCheck.Pods(manifests), SegmentationCheck.Of(manifests));
        ImmutableArray<EvidenceTable> tables =
        [
            CertificateTable.Of(manifests),
            ComponentTable.Of(plan, stack.Services.Releases.SelectMany(release => Versions(release.Key, release.Value))),
            FlowTable.Of(stack),
            ScopeTable.Of(pods, reaches, stack.Services.Definitions),
            SegmentationTable.Of(reaches),
            TlsTable.Of(plan, manifests),
        ];
        return [.. (hasBaseline ? tables.Add(ChangeTable.Of(plan)) : tables).OrderBy(table => table.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Service, string Version)> Versions(string service, Release release)
    {
        yield return (service, release.Stable);
        if (release.HasCandidate)
        {
            yield return ($"{service}, candidate", release.Candidate);
        }
    }

    private static string Json(Plan plan, ImmutableArray<EvidenceTable> tables, ImmutableSortedDictionary<string, string> files, DateOnly? day) =>
        new JsonObject
        {
            ["stack"] = $"{plan.Stack.Project.Name}/{plan.Stack.Stack}",
            ["day"] = day?.ToString("O", CultureInfo.InvariantCulture),
            ["files"] = new JsonObject(files.Select(file => KeyValuePair.Create<string, JsonNode?>(file.Key, $"sha256:{Hash(file.Value)}"))),
            ["tables"] = new JsonObject(tables.Select(table => KeyValuePair.Create<string, JsonNode?>(table.Name, table.ToJson()))),
        }.ToJsonString(Indented) + "\n";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
