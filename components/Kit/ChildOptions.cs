using Pulumi;

namespace Payments.Infra.Components.Kit;

/// <summary>Options of what a component makes.</summary>
internal static class ChildOptions
{
    /// <summary>
    /// A child of the component that waits for what the component waits for. An engine orders resources by their own
    /// dependencies alone: without this a deletion could take a namespace before what is in it.
    /// </summary>
    /// <param name="component">The component.</param>
    /// <param name="options">Options that the component was given.</param>
    public static CustomResourceOptions Of(ComponentResource component, ComponentResourceOptions? options) =>
        new() { Parent = component, DependsOn = options?.DependsOn ?? new InputList<Resource>() };

    /// <summary>The same options, waiting for more.</summary>
    /// <param name="child">The options.</param>
    /// <param name="resources">What must be there before.</param>
    public static CustomResourceOptions After(this CustomResourceOptions child, params Resource[] resources) =>
        CustomResourceOptions.Merge(child, new CustomResourceOptions { DependsOn = resources });
}
