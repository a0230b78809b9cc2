using System.Collections.Frozen;
using System.Globalization;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// What a class of Azure's disks asks for. The driver takes parameters in any case (sigs.k8s.io/azuredisk-csi-driver, docs/driver-parameters.md).
/// </summary>
/// <param name="Sku">Kind of disk, such as <c>PremiumV2_LRS</c>; null where the class leaves it to the driver, or it is not known.</param>
/// <param name="Operations">Operations a second that each disk is to have; null where that is left to Azure.</param>
internal sealed record AzureDiskClass(string? Sku, long? Operations)
{
    private const string Driver = "disk.csi.azure.com";

    /// <summary>Classes that every cluster of AKS has, and that ask for disks on premium storage (learn.microsoft.com/azure/aks/concepts-storage).</summary>
    private static readonly FrozenDictionary<string, AzureDiskClass> Given = new Dictionary<string, AzureDiskClass>
    {
        ["managed-csi-premium"] = new("Premium_LRS", null),
        ["managed-premium"] = new("Premium_LRS", null),
    }.ToFrozenDictionary();

    /// <summary>The class of a name; null for none of Azure's disks, or one that nobody here knows.</summary>
    public static AzureDiskClass? Of(PlanObjects plan, string name) =>
        plan.Of("StorageClass", "").FirstOrDefault(found => found.Name == name) is { } planned ? Read(planned.Manifest) : Given.GetValueOrDefault(name);

    private static AzureDiskClass? Read(JsonObject storageClass)
    {
        var parameters = storageClass["parameters"] as JsonObject;
        return KnownText.At(storageClass, "provisioner") != Driver ? null : new AzureDiskClass(
            Parameter(parameters, "skuName") ?? Parameter(parameters, "storageAccountType"),
            long.TryParse(Parameter(parameters, "DiskIOPSReadWrite"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null);
    }

    private static string? Parameter(JsonObject? parameters, string name) =>
        KnownText.At(parameters?.FirstOrDefault(parameter => parameter.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value);
}
