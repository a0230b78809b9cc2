namespace Payments.Infra.Components.Azure;

/// <summary>
/// Keeps what must not be lost: the engine refuses to delete it, and what Azure deletes comes back (soft delete, purge protection).
/// Not by locks: those also stop what comes and goes inside a resource, such as pools, role assignments and containers.
/// </summary>
internal static class Protection
{
    /// <summary>Options of a resource that must not be lost, if the environment has any.</summary>
    public static CustomResourceOptions Of(AzureEnvironment environment, CustomResourceOptions child) =>
        CustomResourceOptions.Merge(child, new CustomResourceOptions { Protect = environment.Baseline.IsProtected ? true : null });
}
