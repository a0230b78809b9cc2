namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>What exporters give, as their own sources say: <c>Exporters/README.md</c>.</summary>
internal sealed record Exported(string Metric, ImmutableHashSet<string> Labels, string Exporter, string Image)
{
    private const string ImageMark = "# image ";

    /// <summary>All that is recorded, by metric.</summary>
    public static ImmutableSortedDictionary<string, Exported> ByMetric { get; } = Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "Observability", "Exporters"), "*.tsv")
        .Order(StringComparer.Ordinal)
        .SelectMany(Read)
        .GroupBy(metric => metric.Metric)
        .ToImmutableSortedDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private static IEnumerable<Exported> Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var image = lines.Single(line => line.StartsWith(ImageMark, StringComparison.Ordinal))[ImageMark.Length..];
        return lines.Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).Select(fields => new Exported(
            fields[0],
            [.. fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Path.GetFileNameWithoutExtension(file),
            image));
    }
}
