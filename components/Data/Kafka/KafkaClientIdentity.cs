using Payments.Infra.Components.Data.Passwords;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>The Kafka user of a service, which logs in with SCRAM over TLS.</summary>
/// <param name="Service">The service.</param>
/// <param name="Password">The user's password.</param>
/// <param name="ServerSecret">Writes the Secret that the cluster reads.</param>
/// <param name="ServiceSecret">Writes the Secret that the service's pods read.</param>
internal sealed record KafkaClientIdentity(ServiceDefinition Service, Password Password, Resource ServerSecret, Resource ServiceSecret)
{
    /// <summary>Name of the user: that of the service.</summary>
    public string Name => Service.Name;

    /// <summary>Name of the Secret that the service's pods read.</summary>
    public string SecretName => SecretNameOf(Name);

    /// <summary>Name of the Secret that the cluster reads. The plain name of the user is that of a Secret which the operator writes.</summary>
    public string PasswordSecret => PasswordSecretOf(Name);

    /// <summary>Name of the Secret that the pods of a service read.</summary>
    /// <param name="service">Name of the service.</param>
    public static string SecretNameOf(string service) => $"kafka-{service}";

    /// <summary>Declares the password and Secrets of every service that reads or writes topics.</summary>
    public static ImmutableArray<KafkaClientIdentity> Declare(KafkaArgs args, SecretWriter writer, StoreOptions options) =>
        [.. args.Context.Usage.TopicUsers.Select(service => Declare(service, args, writer, options))];

    private static string PasswordSecretOf(string service) => $"{SecretNameOf(service)}-password";

    private static KafkaClientIdentity Declare(ServiceDefinition service, KafkaArgs args, SecretWriter writer, StoreOptions options)
    {
        var name = SecretNameOf(service.Name);
        var password = writer.Generate($"kafka-{service.Name}", options.Child);
        var client = writer.Write(
            $"{name}-service",
            new SecretText
            {
                Name = name,
                Namespace = args.ServiceNamespace,
                Passwords = [password],
                Texts = ImmutableSortedDictionary<string, string>.Empty
                    .Add("username", service.Name)
                    .Add("password", password.Placeholder)
                    .Add(KafkaClient.PropertiesFile, Properties(service.Name, password)),
            },
            options.ServiceObject);
        var server = writer.Write(
            $"{name}-server",
            new SecretText
            {
                Name = PasswordSecretOf(service.Name),
                Namespace = DataNamespace.Name,
                Passwords = [password],
                Texts = ImmutableSortedDictionary<string, string>.Empty
                    .Add("password", password.Placeholder)
                    .Add("scram.properties", $"{KafkaClient.Mechanism}=[password={password.Placeholder}]\n"),
            },
            options.Object);
        return new KafkaClientIdentity(service, password, server, client);
    }

    /// <summary>Settings that every Kafka client for Java reads from a file.</summary>
    private static string Properties(string user, Password password) => KafkaClient.Properties(
        ("security.protocol", "SASL_SSL"),
        ("sasl.mechanism", KafkaClient.Mechanism),
        ("sasl.jaas.config", KafkaClient.Login(user, password)),
        ("ssl.truststore.type", "PEM"),
        ("ssl.truststore.location", $"{StoreMounts.PathOf(KafkaClient.Store)}/{StoreMounts.AuthorityFile}"),
        ("ssl.endpoint.identification.algorithm", "https"));
}
