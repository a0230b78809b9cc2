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

    /// <summary>JAAS configuration of a user that logs in with a password.</summary>
    /// <param name="user">Name of the user.</param>
    /// <param name="password">Its password.</param>
    public static string Login(string user, Password password) =>
        $"org.apache.kafka.common.security.scram.ScramLoginModule required username=\"{user}\" password=\"{password.Placeholder}\";";

    /// <summary>A properties file.</summary>
    /// <param name="settings">Names and values.</param>
    public static string Properties(params (string Name, string Value)[] settings) =>
        string.Concat(settings.Select(setting => $"{setting.Name}={setting.Value}\n"));
}
