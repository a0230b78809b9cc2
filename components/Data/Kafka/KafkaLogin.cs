using Payments.Infra.Components.Data.Passwords;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>One login of a service: a Kafka user with the rights of the service.</summary>
/// <param name="User">Name of the user.</param>
/// <param name="SecretName">Name of the Secret that the cluster reads.</param>
/// <param name="Written">Writes the Secret.</param>
internal sealed record KafkaLogin(string User, string SecretName, Resource Written)
{
    /// <summary>Key of the password as the tool that makes users reads it.</summary>
    public const string ScramFile = "scram.properties";

    /// <summary>Declares the Secret that the cluster reads. The plain name of the user is that of a Secret which the operator writes.</summary>
    /// <param name="service">Name of the service.</param>
    /// <param name="login">Which login it is.</param>
    /// <param name="password">Its password.</param>
    /// <param name="context">Context of the store.</param>
    /// <param name="options">Options of the store.</param>
    public static KafkaLogin Declare(string service, Login login, Password password, StoreContext context, StoreOptions options)
    {
        var (name, user) = (KafkaClientIdentity.SecretNameOf(service), login.UserOf(service));
        var secret = new SecretText
        {
            Name = login.SecretOf($"{name}-password"),
            Namespace = DataNamespace.Name,
            Passwords = [password],
            Texts = ImmutableSortedDictionary<string, string>.Empty
                .Add("password", password.Placeholder)
                .Add(ScramFile, $"{KafkaClient.Mechanism}=[password={password.Placeholder}]\n")
                .Add(KafkaClient.PropertiesFile, KafkaClient.Settings(user, password, KafkaLogins.AuthorityPath)),
        };
        return new KafkaLogin(user, secret.Name, context.Writer.Write($"{login.UserOf(name)}-server", secret, options.Object));
    }
}
