using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Random;

namespace Payments.Infra.Components.Observability;

/// <summary>A Secret with a generated password, which no file holds and updates do not change.</summary>
internal static class GeneratedSecret
{
    /// <summary>Grafana takes any length, Kiali 16, 24 or 32.</summary>
    private const int Length = 32;

    /// <param name="password">Resource name of the password.</param>
    /// <param name="secret">Resource name of the Secret.</param>
    /// <param name="metadata">Name and namespace of the Secret.</param>
    /// <param name="data">Entries of the Secret, given the password.</param>
    /// <param name="child">Options of the Secret; the password waits for nothing.</param>
    public static Secret Declare(
        string password, string secret, ObjectMetaArgs metadata, Func<Output<string>, InputMap<string>> data, CustomResourceOptions child)
    {
        var args = new RandomPasswordArgs { Length = Length, Special = false };
        var generated = new RandomPassword(password, args, new CustomResourceOptions { Parent = child.Parent });
        var secretArgs = new SecretArgs { Metadata = metadata, Type = "Opaque" };

        // An assignment would make the map a secret as a whole, the names of its entries included.
        secretArgs.StringData.AddRange(data(Output.CreateSecret(generated.Result)));
        return new Secret(secret, secretArgs, child);
    }
}
