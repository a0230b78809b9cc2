namespace Payments.Infra.Components.Kit;

/// <summary>Options that wait for more. Nulls are left out: what is there already need not be waited for.</summary>
internal static class ResourceOptionsExtensions
{
    /// <summary>The same options, with further dependencies.</summary>
    /// <param name="options">Options of a resource.</param>
    /// <param name="resources">What must be there before; of a component, everything in it.</param>
    public static CustomResourceOptions After(this CustomResourceOptions options, params IEnumerable<Resource?> resources) =>
        CustomResourceOptions.Merge(options, new CustomResourceOptions { DependsOn = resources.OfType<Resource>().ToArray() });

    /// <inheritdoc cref="After(CustomResourceOptions, IEnumerable{Resource?})"/>
    public static ComponentResourceOptions After(this ComponentResourceOptions options, params IEnumerable<Resource?> resources) =>
        ComponentResourceOptions.Merge(options, new ComponentResourceOptions { DependsOn = resources.OfType<Resource>().ToArray() });
}
