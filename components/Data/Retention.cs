namespace Payments.Infra.Components.Data;

/// <summary>What holds data stays when the program no longer declares it, until its setting says otherwise.</summary>
internal static class Retention
{
    /// <summary>Options of a resource that holds data.</summary>
    /// <param name="options">Options without it.</param>
    /// <param name="removal">What the setting says; null for nothing.</param>
    public static CustomResourceOptions Kept(this CustomResourceOptions options, StoreRemoval? removal) =>
        CustomResourceOptions.Merge(options, new CustomResourceOptions { RetainOnDelete = removal == StoreRemoval.Delete ? null : true });
}
