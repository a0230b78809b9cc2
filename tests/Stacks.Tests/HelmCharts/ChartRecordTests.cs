namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>The records of what charts make are of today's charts and values.</summary>
public sealed class ChartRecordTests
{
    private const string Anew = "render them anew: UPDATE_CHARTS=<folder of charts> dotnet test tests/Stacks.Tests --filter ChartRecord"
        + " (it needs helm; HelmCharts/README.md says more)";

    /// <summary>Where UPDATE_CHARTS names a folder of charts, renders them first.</summary>
    [Theory]
    [MemberData(nameof(InstalledStack.Names), MemberType = typeof(InstalledStack))]
    public async Task Every_release_has_been_rendered_in_its_version_and_with_its_values(string stack)
    {
        var releases = PlannedRelease.Of(await PlannedObjects.OfStackAsync(stack));
        if (Environment.GetEnvironmentVariable("UPDATE_CHARTS") is { Length: > 0 } charts)
        {
            Record(stack, [.. releases.Where(release => !IsOfBase(stack, release)).Select(release => HelmTemplate.Render(release, charts))]);
        }

        var wanted = releases.Select(release => $"{release.Name}: {release.Chart} {release.Version} with values {release.Digest}").ToHashSet();
        var recorded = ChartRecord.Of(stack).Select(record => $"{record.Release}: {record.Chart} with values {record.Values}").ToHashSet();
        var differs = wanted.Except(recorded).Select(release => $"not rendered: {release}")
            .Concat(recorded.Except(wanted).Select(record => $"no longer in the plan: {record}"))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(differs.Count == 0, $"The records of stack {stack} are not those of its charts; {Anew}\n{string.Join('\n', differs)}");
    }

    private static bool IsOfBase(string stack, PlannedRelease release) => stack == DeliveredStack.Name
        && ChartRecord.Own(DeliveredStack.Base).Any(record => record.Release == release.Name && record.Values == release.Digest);

    private static void Record(string stack, ImmutableArray<ChartRecord> records)
    {
        Directory.CreateDirectory(ChartRecord.Folder(stack));
        foreach (var old in Directory.GetFiles(ChartRecord.Folder(stack)))
        {
            File.Delete(old);
        }

        foreach (var record in records)
        {
            File.WriteAllText(Path.Combine(ChartRecord.Folder(stack), $"{record.Release}.json"), record.Text);
        }
    }
}
