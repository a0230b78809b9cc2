namespace Payments.Infra.Components.Azure;

/// <summary>
/// Keeps what must not be lost: the engine refuses to delete it, and what Azure deletes comes back (soft delete, purge protection).
/// Not by locks: those also stop what comes and goes inside a resource, such as pools, role assignments and containers.
/// What is kept is in a group of its own, <see cref="AzureEnvironment.KeptGroup"/>, which stays with all that is in it.
/// </summary>
internal static class Protection
{
    /// <summary>Options of a resource that must not be lost, if the environment has any.</summary>
    public static CustomResourceOptions Of(AzureEnvironment environment, CustomResourceOptions child) =>
        CustomResourceOptions.Merge(child, new CustomResourceOptions { Protect = environment.Baseline.IsProtected ? true : null });

    /// <summary>
    /// Options of what stays in Azure when the stack is deleted, if the environment has any: an account whose containers and policies were
    /// deleted one by one would not have been kept, so they have these options too.
    /// </summary>
    public static CustomResourceOptions Kept(AzureEnvironment environment, CustomResourceOptions child) =>
        CustomResourceOptions.Merge(child, new CustomResourceOptions { RetainOnDelete = environment.Baseline.IsProtected ? true : null });
}
