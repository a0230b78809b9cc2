using Payments.Infra.Servers.Tests.Plans;
using Payments.Infra.Servers.Tests.Pods;

namespace Payments.Infra.Servers.Tests.Kafka;

/// <summary>Files of Kafka that the pods of a stack get.</summary>
internal sealed class KafkaFiles(string service, Container pod) : IDisposable
{
    private const string Credentials = "KAFKA_CREDENTIALS";

    /// <summary>The service whose pod it is.</summary>
    public string Service { get; } = service;

    /// <summary>Where the client starts.</summary>
    public string Bootstrap => $"{pod.Variables["KAFKA_HOST"]}:{pod.Variables["KAFKA_PORT"]}";

    /// <summary>The authority of the brokers; null for a public one.</summary>
    public string? Authority => pod.Variables.GetValueOrDefault("KAFKA_CA");

    /// <summary>The settings of a client for Java.</summary>
    public IReadOnlyDictionary<string, string> Properties => Read("client.properties").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('=', 2)).ToDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    /// <summary>Those of every service of a stack that uses Kafka.</summary>
    public static async Task<IReadOnlyList<KafkaFiles>> OfAsync(TestAuthority authority, string stack, params (string Section, string Json)[] changes)
    {
        var files = new PlannedFiles(await PlannedStack.OfAsync(stack, changes), authority);
        var services = files.Stack.OfKind("Deployment")
            .Where(item => item["spec"]!["template"]!["spec"]!["containers"]![0]!["env"] is JsonArray variables
                && variables.Any(variable => (string?)variable!["name"] == Credentials))
            .Select(item => (string)item["metadata"]!["labels"]!["app"]!).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(services);
        return [.. services.Select(service => new KafkaFiles(service, Container.Of(files, "Deployment", "payments", service)))];
    }

    /// <summary>The text of a file.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(pod.Variables[Credentials], file));

    public void Dispose() => pod.Dispose();
}
