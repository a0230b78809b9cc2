using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Observability.Kiali;

/// <summary>Kiali: the mesh as a graph, with its metrics and traces, for viewing only.</summary>
internal sealed class Kiali : PlatformComponent
{
    public const string SigningKeySecret = "kiali-signing-key";
    public const string SigningKey = "key";

    public Kiali(string name, KialiArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:MeshConsole", name, args, options)
    {
        // The chart would make another key with each update, and end all sessions.
        var key = GeneratedSecret.Declare(
            $"{name}-signing-key",
            $"{name}-{SigningKeySecret}",
            new ObjectMetaArgs { Name = SigningKeySecret, Namespace = args.Namespace },
            password => new() { [SigningKey] = password },
            Child);
        Charts.Kiali.Install(
            KialiValues.From(args), args.Images, Child.After(args.Secrets.In(Tools.Kiali.Namespace, args.SingleSignOn?.ClientSecret)), key);
        RegisterOutputs();
    }
}
