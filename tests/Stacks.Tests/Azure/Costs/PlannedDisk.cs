using System.Globalization;
using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Azure.Costs;

/// <summary>Disks that an object of the cluster asks for.</summary>
/// <param name="Of">Name of the object.</param>
/// <param name="Count">How many.</param>
/// <param name="GiB">Size of each.</param>
/// <param name="Kind">What Azure calls the disks.</param>
internal sealed record PlannedDisk(string Of, int Count, int GiB, string Kind)
{
    private static readonly string[] Sizes = ["size", "requestedSize", "storage"];

    /// <summary>All disks of a plan.</summary>
    public static IReadOnlyList<PlannedDisk> All(PlannedObjects planned)
    {
        var kinds = planned.OfKind("StorageClass").ToDictionary(
            item => (string)item["metadata"]!["name"]!, item => (string)item["parameters"]!["skuName"]!, StringComparer.Ordinal);
        var unnamed = DefaultOf(planned);
        return [.. planned.Resources.Where(resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)).SelectMany(
            resource => Sized(resource.Inputs, 1, null).Select(disk => new PlannedDisk(
                resource.Name, disk.Count, disk.GiB, disk.Class is { } name ? kinds.GetValueOrDefault(name, name) : unnamed)))];
    }

    /// <summary>What AKS makes a disk of for a claim that names no class (learn.microsoft.com/azure/aks/azure-csi-disk-storage-provision).</summary>
    private static string DefaultOf(PlannedObjects planned) => planned.OfAzure
        .Where(resource => resource.Type.EndsWith(":ManagedCluster", StringComparison.Ordinal))
        .Any(cluster => cluster.At("agentPoolProfiles[0].availabilityZones") is JsonArray { Count: > 1 }) ? "StandardSSD_ZRS" : "StandardSSD_LRS";

    /// <summary>What asks for gibibytes of disk in an object, with how many pods each has, and the class that is named beside it.</summary>
    private static IEnumerable<(int Count, int GiB, string? Class)> Sized(JsonObject item, int pods, string? named)
    {
        var count = (item["replicas"] ?? item["instances"]) is JsonValue replicas && replicas.TryGetValue<double>(out var number) ? (int)number : pods;
        var storage = (item["storageClassName"] ?? item["storageClass"] ?? item["class"] ?? item["className"]) is JsonValue own ? $"{own}" : named;
        foreach (var (key, value) in item)
        {
            if (value is JsonValue && Sizes.Contains(key) && $"{value}" is var text && text.EndsWith("Gi", StringComparison.Ordinal))
            {
                yield return (count, int.Parse(text[..^2], CultureInfo.InvariantCulture), storage);
            }

            var inner = value is JsonArray list ? list.OfType<JsonObject>() : value is JsonObject child ? [child] : [];
            foreach (var found in inner.SelectMany(next => Sized(next, count, key is "resources" or "requests" ? storage : null)))
            {
                yield return found;
            }
        }
    }
}
