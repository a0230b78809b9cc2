namespace Payments.Infra.Components.Data.Kafka;

/// <summary>What clients of Kafka are given in every mode.</summary>
internal static class KafkaClient
{
    /// <summary>Name of the store.</summary>
    public const string Store = "kafka";

    /// <summary>Name of the file with a client's settings.</summary>
    public const string PropertiesFile = "client.properties";

    /// <summary>A file of settings.</summary>
    /// <param name="settings">Names and values.</param>
    public static string Properties(params (string Name, string Value)[] settings) => string.Concat(settings.Select(setting => $"{setting.Name}={setting.Value}\n"));
}
