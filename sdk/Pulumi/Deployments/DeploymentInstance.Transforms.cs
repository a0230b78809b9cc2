namespace Pulumi;

public sealed partial class DeploymentInstance
{
    /// <summary>Changes every function call that comes after this one.</summary>
    /// <param name="transform">The change.</param>
    public void RegisterInvokeTransform(InvokeTransform transform) => Deployment.RegisterInvokeTransform(transform);
}
