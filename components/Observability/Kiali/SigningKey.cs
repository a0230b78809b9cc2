using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Random;

namespace Payments.Infra.Components.Observability.Kiali;

/// <summary>The key of sessions. The chart would make another one with each update, and log everybody out.</summary>
internal static class SigningKey
{
    public const string SecretName = "kiali-signing-key";
    public const string Key = "key";

    /// <summary>Kiali takes 16, 24 or 32.</summary>
    private const int Length = 32;

    public static Secret Declare(string name, Input<string> space, CustomResourceOptions child)
    {
        var key = new RandomPassword($"{name}-signing-key", new RandomPasswordArgs { Length = Length, Special = false }, child);
        return new Secret(
            $"{name}-{SecretName}",
            new SecretArgs
            {
                Metadata = new ObjectMetaArgs { Name = SecretName, Namespace = space },
                Type = "Opaque",
                StringData = { [Key] = Output.CreateSecret(key.Result) },
            },
            child);
    }
}
