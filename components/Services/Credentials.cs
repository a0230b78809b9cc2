using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Random;

namespace Payments.Infra.Components.Services;

/// <summary>A password that nobody chose and nobody need know, in a Secret that the service's pods read.</summary>
internal sealed class Credentials
{
    private const int PasswordLength = 32;

    public Credentials(string name, MicroserviceArgs args, ServiceLabels labels, CustomResourceOptions child)
    {
        SecretName = $"{args.Service.Name}-credentials";

        // Letters and digits alone: they need no quoting in any URL, file or shell.
        var password = new RandomPassword($"{name}-password", new RandomPasswordArgs { Length = PasswordLength, Special = false }, child);
        Password = Output.CreateSecret(password.Result);
        _ = new Secret(name, new SecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = SecretName, Namespace = args.Namespace, Labels = labels.All },
            Type = "Opaque",

            // Secret by itself: the class marks a map as secret only when it is assigned as a whole, and then a plan
            // could not show which entries there are.
            StringData = { ["password"] = Password },
        }, child);
    }

    /// <summary>Name of the Secret in the cluster.</summary>
    public string SecretName { get; }

    /// <summary>The password; a secret.</summary>
    public Output<string> Password { get; }
}
