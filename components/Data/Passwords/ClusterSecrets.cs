using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Passwords;

/// <summary>Writes Secrets itself: the passwords are in the program's state, encrypted, and in the cluster.</summary>
internal sealed class ClusterSecrets : SecretWriter
{
    public override Resource Write(string name, SecretText secret, CustomResourceOptions options) => Declare(name, secret, options);

    /// <summary>Declares a Secret with its texts, passwords filled in.</summary>
    internal static Secret Declare(string name, SecretText secret, CustomResourceOptions options)
    {
        var args = new SecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = secret.Name, Namespace = secret.Namespace, Labels = secret.Labels.ToImmutableDictionary() },
            Type = secret.Type,
        };
        foreach (var (key, text) in secret.Texts)
        {
            // Secret by itself: the class marks a map as secret only when it is assigned as a whole, and then a plan
            // could not show which entries there are.
            args.StringData[key] = Filled(text, secret.Passwords);
        }

        return new Secret(name, args, options);
    }

    private static Output<string> Filled(string text, ImmutableArray<Password> passwords) => Output.CreateSecret(
        Output.All(passwords.Select(password => password.Value)).Apply(values =>
            passwords.Zip(values).Aggregate(text, (filled, entry) => filled.Replace(entry.First.Placeholder, entry.Second, StringComparison.Ordinal))));
}
