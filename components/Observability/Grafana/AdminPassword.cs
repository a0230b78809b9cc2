using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Random;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>The administrator's password: nobody chose it, and it stands in a Secret alone.</summary>
internal static class AdminPassword
{
    public const string SecretName = "grafana-admin";
    public const string UserKey = "admin-user";
    public const string PasswordKey = "admin-password";

    private const int Length = 32;

    public static Secret Declare(string name, Input<string> space, CustomResourceOptions child)
    {
        var password = new RandomPassword($"{name}-admin-password", new RandomPasswordArgs { Length = Length, Special = false }, child);
        return new Secret(
            $"{name}-{SecretName}",
            new SecretArgs
            {
                Metadata = new ObjectMetaArgs { Name = SecretName, Namespace = space },
                Type = "Opaque",
                StringData = { [UserKey] = "admin", [PasswordKey] = Output.CreateSecret(password.Result) },
            },
            child);
    }
}
