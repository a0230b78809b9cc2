using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Observability.Kiali;

/// <summary>Kiali: the mesh as a graph, with metrics and traces on it. It changes nothing.</summary>
public sealed class MeshConsole : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public MeshConsole(string name, MeshConsoleArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:MeshConsole", name, args, options)
    {
        var key = SigningKey.Declare(name, args.Namespace, Child);
        Charts.Kiali.Install(KialiValues.Of(args), Child, key);
        RegisterOutputs();
    }
}
