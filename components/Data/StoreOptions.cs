namespace Payments.Infra.Components.Data;

/// <summary>Options of what a store consists of, by what it waits for.</summary>
/// <param name="Child">Waits for nothing: passwords, and resources of Azure.</param>
/// <param name="Prerequisites">What can be waited for.</param>
internal sealed record StoreOptions(CustomResourceOptions Child, StorePrerequisites Prerequisites)
{
    /// <summary>An object in the namespace of the stores.</summary>
    public CustomResourceOptions Object => Child.After(Prerequisites.Namespace?.Namespace);

    /// <summary>What makes pods there: the policies that close the namespace come first.</summary>
    public CustomResourceOptions Workload => Child.After(Prerequisites.Namespace);

    /// <summary>An object in the namespace of the services.</summary>
    public CustomResourceOptions ServiceObject => Child.After(Prerequisites.ServiceNamespace);
}
