namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Changes every function call that comes after this one.</summary>
    /// <param name="transform">The change.</param>
    public void RegisterInvokeTransform(InvokeTransform transform) => Transforms.Register(transform);

    /// <summary>Waits until the engine knows every transform of function calls.</summary>
    public Task AwaitPendingRegistrations() => Transforms.WhenRegisteredAsync();

    /// <summary>Whether the engine lets programs change function calls.</summary>
    public Task<bool> MonitorSupportsInvokeTransforms() => Features.Supports("invokeTransforms");

    /// <summary>Whether the engine calls back around the operations of a resource.</summary>
    public Task<bool> MonitorSupportsResourceHooks() => Features.Supports("resourceHooks");
}
