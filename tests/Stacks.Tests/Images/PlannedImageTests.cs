using System.Text.Json.Nodes;
using Payments.Infra.Components.Kit;
using Payments.Infra.Stacks.Images;

namespace Payments.Infra.Stacks.Tests.Images;

/// <summary>Pods run images of the stack's registry, and the list of what it must hold is whole.</summary>
public sealed class PlannedImageTests
{
    private const string Managed = """{"postgres":{"mode":"azure"},"kafka":{"mode":"azure"},"redis":{"mode":"azure"}}""";
    private const string InCluster = """{"postgres":{"mode":"operator"},"kafka":{"mode":"operator"},"redis":{"mode":"operator"}}""";
    private const string Plain = """
        {"zones":1,"postgres":{"mode":"statefulset"},"kafka":{"mode":"statefulset","replication":1},"redis":{"mode":"statefulset"}}
        """;

    [Theory]
    [InlineData("{}")]
    [InlineData(Managed)]
    [InlineData(InCluster)]
    [InlineData(Plain)]
    public async Task In_prod_every_image_comes_from_the_registry(string data)
    {
        var plan = await PlanAsync("prod", data);
        var host = Assert.Single(Needed(plan).Select(image => ImageName.Parse(image.Image).Host).Distinct());

        Assert.DoesNotContain(ImagesOf(plan), image => ImageName.Parse(image.Image).Complete.Host != host);
    }

    [Theory]
    [InlineData("dev", "{}")]
    [InlineData("prod", "{}")]
    [InlineData("prod", Managed)]
    [InlineData("prod", InCluster)]
    [InlineData("prod", Plain)]
    public async Task What_pods_take_from_the_registry_is_on_its_list(string stack, string data)
    {
        var plan = await PlanAsync(stack, data);
        var needed = Needed(plan).Select(image => image.Image).ToHashSet();

        Assert.NotEmpty(needed);
        Assert.DoesNotContain(ImagesOf(plan), image => image.Image.Contains(".azurecr.io/", StringComparison.Ordinal) && !needed.Contains(image.Image));
    }

    [Fact]
    public async Task In_prod_no_chart_asks_another_registry()
    {
        var pins = Charts.All.ToDictionary(chart => chart.Name);
        var host = ImageName.Parse(Needed(await Previews.OfStackAsync("prod")).First().Image).Host;
        var releases = (await PlannedObjects.OfStackAsync("prod")).Resources.Where(
            resource => resource.Type.EndsWith(":Release", StringComparison.Ordinal) && pins.ContainsKey((string)resource.At("chart")!)).ToList();

        Assert.NotEmpty(releases);
        Assert.All(releases, release => Assert.All(
            pins[(string)release.At("chart")!].ImageValues,
            value => Assert.StartsWith(host, (string?)release.At($"values.{value.Path}"), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Nothing_in_the_cluster_comes_before_nodes_may_pull(string stack)
    {
        var provider = Assert.Single((await Previews.OfStackAsync(stack)).Steps, step => step.State.Type == "pulumi:providers:kubernetes").State;

        Assert.Contains(provider.Dependencies, urn => urn.EndsWith("RoleAssignment::registry-pull", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_dev_images_of_others_come_from_the_internet()
    {
        var needed = Needed(await Previews.OfStackAsync("dev")).ToList();

        Assert.NotEmpty(needed);
        Assert.All(needed, image => Assert.Empty(image.Origin));
    }

    [Fact]
    public async Task On_a_cluster_that_is_there_images_keep_their_names() => Assert.Empty(Needed(await Previews.OfStackAsync("local")));

    [Fact]
    public async Task No_two_images_of_others_want_the_same_name()
    {
        var images = Needed(await Previews.OfStackAsync("prod")).Where(image => image.Origin.Length > 0).ToList();

        Assert.Equal(images.Count, images.Select(image => image.Origin).Distinct().Count());
    }

    private static IEnumerable<(string Image, string Origin)> Needed(Preview.Engine.Plan plan) => PlannedImages.Of(plan);

    private static Task<Preview.Engine.Plan> PlanAsync(string stack, string data) =>
        data == "{}" ? Previews.OfStackAsync(stack) : Previews.OfStackAsync(stack, ("data", data));

    /// <summary>Images of pods and of operators' objects, with the resource that names each.</summary>
    private static IEnumerable<(string Resource, string Image)> ImagesOf(Preview.Engine.Plan plan) => PlannedObjects.Of(plan).All.SelectMany(
        item => Find(item["spec"]).Select(image => (PlannedObjects.Name(item), image)));

    private static IEnumerable<string> Find(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(field => field is { Key: "image" or "imageName", Value: JsonValue image } ? [$"{image}"] : Find(field.Value)),
        JsonArray list => list.SelectMany(Find),
        _ => [],
    };
}
