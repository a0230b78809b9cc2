using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Observability.Kiali;

/// <summary>Kiali: the mesh as a graph, with metrics and traces on it. It changes nothing.</summary>
public sealed class MeshConsole : ComponentResource
{
    /// <summary>Declares the installation.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="args">Inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public MeshConsole(string name, MeshConsoleArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:MeshConsole", name, args, options)
    {
        var child = ChildOptions.Of(this, options);
        var key = SigningKey.Declare(name, args.Namespace, child);
        Charts.Kiali.Install(KialiValues.Of(args), child, key);
        RegisterOutputs();
    }
}
