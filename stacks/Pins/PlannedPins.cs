using Payments.Infra.Components.Kit;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;
using Payments.Infra.Stacks.Images;

namespace Payments.Infra.Stacks.Pins;

/// <summary>The pins of a plan: charts, the images that no chart brings, and the version of Kubernetes.</summary>
internal static class PlannedPins
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Cluster = "azure-native:containerservice:ManagedCluster";

    /// <summary>Fields of objects that name an image.</summary>
    private static readonly ImmutableArray<string> ImageFields = ["image", "imageName"];

    /// <summary>The pins, by name.</summary>
    /// <param name="plan">The plan.</param>
    public static IEnumerable<Pin> Of(Plan plan)
    {
        var origins = PlannedImages.Of(plan).ToDictionary(image => image.Image, image => image.Origin, StringComparer.Ordinal);
        return plan.Steps.SelectMany(step => OfResource(step.State, origins)).Distinct().OrderBy(pin => pin.Name, StringComparer.Ordinal);
    }

    private static IEnumerable<Pin> OfResource(ResourceState resource, Dictionary<string, string> origins) => resource.Type switch
    {
        Release => [new Pin($"chart {TextOf(resource.Inputs, "chart").Split('/')[^1]}", TextOf(resource.Inputs, "version"))],
        Cluster => [new Pin("Kubernetes", TextOf(resource.Inputs, "kubernetesVersion"))],
        _ => Images(resource.Inputs)
            .Select(image => origins.GetValueOrDefault(image, image))
            .Select(image => image.Length == 0 ? null : ImageName.Parse(image))
            .Where(image => image?.Host.Length > 0)
            .Select(image => new Pin($"image {image!.Host}/{image.Path}", image.Version.TrimStart(':', '@'))),
    };

    /// <summary>Images that are named anywhere in an object. One without a host is the platform's own.</summary>
    private static IEnumerable<string> Images(PropertyValue value)
    {
        var named = value is PropertyValue.Map map
            ? ImageFields.Select(field => map.Fields.GetValueOrDefault(field)?.Revealed()).OfType<PropertyValue.Text>().Select(text => text.Value)
            : [];
        return named.Concat(value.Revealed().Inner.SelectMany(Images));
    }

    private static string TextOf(PropertyValue.Map inputs, string field) => inputs.Fields.GetValueOrDefault(field) is PropertyValue.Text text ? text.Value : "";
}
