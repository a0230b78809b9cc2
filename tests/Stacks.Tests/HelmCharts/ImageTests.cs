using Payments.Infra.Components.Kit;
using Payments.Infra.Stacks.Images;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>What the pins say of images is what charts run with the stacks' values.</summary>
public sealed class ImageTests
{
    private static readonly string[] Stacks = ["local", "dev", "prod", DeliveredStack.Name];

    /// <summary>The store's image is a setting.</summary>
    public static TheoryData<string> Pins => [.. Components.Kit.Charts.All.Except([Components.Kit.Charts.Valkey]).Select(chart => chart.Name)];

    [Theory]
    [MemberData(nameof(Pins))]
    public void A_chart_runs_the_images_of_its_pin_and_no_others(string pin)
    {
        var chart = Components.Kit.Charts.All.Single(chart => chart.Name == pin);
        var objects = Stacks.SelectMany(stack => ChartRecord.Of(stack))
            .Where(record => record.Chart == $"{chart.Name} {chart.Version}")
            .SelectMany(record => record.Objects)
            .ToList();
        var run = objects.SelectMany(item => item.Pods?.Containers ?? []).Select(container => container.Image).Where(image => image.Length > 0)
            .Select(Hostless).ToHashSet(StringComparer.Ordinal);
        var named = chart.Images.Select(Hostless).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(objects);
        Findings.None(run.Except(named));
        Findings.None(named.Except(run).Except(objects.SelectMany(item => item.Mentions).Select(Hostless)));
    }

    /// <summary>Where all images come from the stack's registry, a chart that looks elsewhere finds its nodes cut off from there.</summary>
    [Fact]
    public async Task Where_there_is_a_registry_charts_run_what_is_brought_there()
    {
        var stack = await InstalledStack.OfAsync("prod");
        var brought = PlannedImages.Of(stack.Plan.Plan).Select(image => image.Image).ToHashSet(StringComparer.Ordinal);
        var run = stack.Rendered.SelectMany(item => item.Pods?.Containers ?? []).Select(container => container.Image)
            .Where(image => image is not ("" or "auto"))
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(brought);
        Findings.None(run.Except(brought));
    }

    private static string Hostless(string image) => $"{ImageName.Parse(image) with { Host = "" }}";
}
