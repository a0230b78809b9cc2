using Pulumi.AzureNative.Authorization;

namespace Payments.Infra.Components.Azure;

/// <summary>Keeps what must not be lost: the engine refuses to delete it, and so does Azure.</summary>
internal static class Protection
{
    /// <summary>Options of a resource that must not be lost, if the environment has any.</summary>
    public static CustomResourceOptions Of(AzureEnvironment environment, CustomResourceOptions child) =>
        CustomResourceOptions.Merge(child, new CustomResourceOptions { Protect = environment.Baseline.IsProtected ? true : null });

    /// <summary>
    /// A lock against deletion alone: one against changes would stop the autoscaler. Its holders can still lift it, as
    /// a second deliberate step.
    /// </summary>
    public static void Lock(string name, AzureEnvironment environment, Output<string> id, CustomResourceOptions child)
    {
        if (environment.Baseline.IsProtected)
        {
            _ = new ManagementLockByScope(
                $"{name}-lock",
                new ManagementLockByScopeArgs
                {
                    LockName = $"{name}-keep",
                    Scope = id,
                    Level = LockLevel.CanNotDelete,
                    Notes = "Holds what payments cannot do without.",
                },
                child);
        }
    }
}
