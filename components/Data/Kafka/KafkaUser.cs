using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Kit;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>A service's user, which logs in with SCRAM over TLS.</summary>
/// <param name="Service">The service.</param>
/// <param name="Password">Its password.</param>
internal sealed record KafkaUser(ServiceDefinition Service, Password Password)
{
    public const string Mechanism = "SCRAM-SHA-512";

    /// <summary>Name of the user: that of the service.</summary>
    public string Name => Service.Name;

    /// <summary>Name of the Secret that the service's pods read.</summary>
    public string SecretName => SecretNameOf(Name);

    /// <summary>Name of the Secret that the cluster reads. The operator writes one with the plain name of the user itself.</summary>
    public string PasswordSecret => $"{SecretName}-password";

    /// <summary>How the login is written in Java's own form.</summary>
    public string Login => $"org.apache.kafka.common.security.scram.ScramLoginModule required username=\"{Name}\" password=\"{Password.Placeholder}\";";

    /// <summary>Settings that every client of Kafka for Java reads as a file.</summary>
    public string ClientProperties => KafkaClient.Properties(
        ("security.protocol", "SASL_SSL"),
        ("sasl.mechanism", Mechanism),
        ("sasl.jaas.config", Login),
        ("ssl.truststore.type", "PEM"),
        ("ssl.truststore.location", $"{StoreMounts.PathOf(KafkaClient.Store)}/{StoreMounts.AuthorityFile}"),
        ("ssl.endpoint.identification.algorithm", "https"));

    public static string SecretNameOf(string service) => $"kafka-{service}";

    public static ImmutableArray<KafkaUser> Of(DataGraph graph, Func<string, Password> generate) =>
        [.. graph.TopicUsers.Select(service => new KafkaUser(service, generate($"kafka-{service.Name}")))];
}
