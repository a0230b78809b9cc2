using Payments.Infra.Components.Data.Passwords;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>A service that uses Kafka, with its logins: users that log in with SCRAM over TLS.</summary>
/// <param name="Service">The service.</param>
/// <param name="Logins">The logins that the cluster lets in.</param>
/// <param name="SecretName">Name of the Secret with the login that the service's pods read.</param>
/// <param name="ServiceSecret">Writes it.</param>
internal sealed record KafkaClientIdentity(ServiceDefinition Service, ImmutableArray<KafkaLogin> Logins, string SecretName, Resource ServiceSecret)
{
    /// <summary>What Secrets of a service are called; without logins of its own, that of its pods.</summary>
    /// <param name="service">Name of the service.</param>
    public static string SecretNameOf(string service) => $"kafka-{service}";

    /// <summary>Declares the passwords and Secrets of every service that reads or writes topics.</summary>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="options">Options of the store.</param>
    public static ImmutableArray<KafkaClientIdentity> Declare(KafkaArgs args, StoreOptions options) =>
        [.. args.Context.Usage.TopicUsers.Select(service => Declare(service, args, options))];

    private static KafkaClientIdentity Declare(ServiceDefinition service, KafkaArgs args, StoreOptions options)
    {
        var (context, name) = (args.Context, SecretNameOf(service.Name));
        var passwords = context.Logins.ToImmutableDictionary(
            login => login, login => context.Writer.Generate($"kafka-{login.UserOf(service.Name)}", login, options.Child));
        var (user, password, secret) = (context.Login.UserOf(service.Name), passwords[context.Login], context.Login.SecretOf(name));
        var client = context.Writer.Write(
            $"{name}-service",
            new SecretText
            {
                Name = secret,
                Namespace = args.ServiceNamespace,
                Passwords = [password],
                Texts = ImmutableSortedDictionary<string, string>.Empty
                    .Add("username", user)
                    .Add("password", password.Placeholder)
                    .Add(KafkaClient.PropertiesFile, KafkaClient.Settings(user, password, StoreMounts.PathOf(KafkaClient.Store))),
            },
            options.ServiceObject);
        return new KafkaClientIdentity(
            service, [.. context.Logins.Select(login => KafkaLogin.Declare(service.Name, login, passwords[login], context, options))], secret, client);
    }
}
