using System.Reflection;
using System.Text.Json.Nodes;
using Payments.Infra.Components.Kit;

namespace Payments.Infra.Components.Tests.Charts;

/// <summary>What the pins say of the images of charts is what the charts make.</summary>
public sealed class ChartImageTests
{
    private const string Host = "cr1.azurecr.io";

    public static TheoryData<string> Pins => [.. Kit.Charts.All.Select(chart => chart.Name)];

    [Fact]
    public void Every_pin_is_on_the_list() => Assert.Equal(
        typeof(Kit.Charts).GetFields(BindingFlags.Public | BindingFlags.Static).Count(field => field.FieldType == typeof(HelmChart)), Kit.Charts.All.Length);

    [Theory]
    [MemberData(nameof(Pins))]
    public void An_image_is_one_that_the_chart_runs(string pin)
    {
        var chart = PinOf(pin);

        Assert.Empty(chart.Images.Except(Chart.Named(chart.Name).Images).Except(PartsOf(chart).SelectMany(part => Chart.Named(part).Images)));
    }

    [Theory]
    [MemberData(nameof(Pins))]
    public void A_chart_takes_the_values_that_say_where_images_come_from(string pin)
    {
        var chart = PinOf(pin);
        var values = new Dictionary<string, object>();
        chart.TakeImagesFrom(ImageSource.RegistryAlone(Host), values);

        Assert.Empty(Chart.Named(chart.Name).Unknown(values));
    }

    [Theory]
    [MemberData(nameof(Pins))]
    public void A_value_that_says_where_an_image_comes_from_has_the_default_of_the_chart(string pin)
    {
        var chart = PinOf(pin);

        Assert.All(chart.ImageValues, value => Assert.Contains(DefaultOf(chart, value.Path), new[] { value.Default, "" }));
    }

    [Theory]
    [MemberData(nameof(Pins))]
    public void A_chart_with_images_says_where_they_come_from(string pin) => Assert.Equal(PinOf(pin).Images.IsEmpty, PinOf(pin).ImageValues.IsEmpty);

    private static string DefaultOf(HelmChart chart, string path) =>
        $"{path.Split('.').Aggregate((JsonNode?)Chart.Named(chart.Name).Defaults, (node, key) => (node as JsonObject)?[key])}";

    private static string[] PartsOf(HelmChart chart) => chart.Name == "kube-prometheus-stack" ? ["kube-state-metrics"] : [];

    private static HelmChart PinOf(string pin) => Kit.Charts.All.Single(chart => chart.Name == pin);
}
