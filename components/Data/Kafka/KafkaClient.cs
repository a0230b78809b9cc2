using Payments.Infra.Components.Data.Passwords;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>What clients of Kafka are given in every mode.</summary>
internal static class KafkaClient
{
    /// <summary>Name of the store.</summary>
    public const string Store = "kafka";

    /// <summary>Name of the file with a client's settings.</summary>
    public const string PropertiesFile = "client.properties";

    /// <summary>How users prove who they are.</summary>
    public const string Mechanism = "SCRAM-SHA-512";

    /// <summary>Settings that every Kafka client for Java reads from a file: a login with a password, over TLS.</summary>
    /// <param name="user">Name of the user.</param>
    /// <param name="password">Its password.</param>
    /// <param name="authority">Folder of the certificate authority.</param>
    public static string Settings(string user, Password password, string authority) => Properties(
        ("security.protocol", "SASL_SSL"),
        ("sasl.mechanism", Mechanism),
        ("sasl.jaas.config", $"org.apache.kafka.common.security.scram.ScramLoginModule required username=\"{user}\" password=\"{password.Placeholder}\";"),
        ("ssl.truststore.type", "PEM"),
        ("ssl.truststore.location", $"{authority}/{StoreMounts.AuthorityFile}"),
        ("ssl.endpoint.identification.algorithm", "https"));

    /// <summary>A properties file.</summary>
    /// <param name="settings">Names and values.</param>
    public static string Properties(params (string Name, string Value)[] settings) =>
        string.Concat(settings.Select(setting => $"{setting.Name}={setting.Value}\n"));
}
