using System.Security.Authentication;
using Payments.Infra.Servers.Tests.Pods;
using StackExchange.Redis;

namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>How a service logs in: with the variables and files of its pod, and nothing else. Its host's name leads to this machine.</summary>
/// <param name="server">The server.</param>
/// <param name="service">Name of the service.</param>
/// <param name="files">Files of another plan than the server's.</param>
internal sealed class RedisLogin(RedisPod server, string service, PlannedFiles? files = null) : IDisposable
{
    private readonly Container pod = Container.Of(files ?? server.Files, "Deployment", "payments", service);

    /// <summary>What the service's keys begin with.</summary>
    public string Prefix => pod.Variables["REDIS_KEY_PREFIX"];

    /// <summary>Services whose pods are told of a Redis.</summary>
    public static IEnumerable<string> Services(RedisPod server) =>
        server.Files.Stack.OfKind("Deployment")
            .Where(item => item["spec"]!["template"]!["spec"]!["containers"]![0]!["env"] is JsonArray variables
                && variables.Any(variable => (string?)variable!["name"] == "REDIS_KEY_PREFIX"))
            .Select(item => (string)item["metadata"]!["labels"]!["app"]!).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Connections of the service.</summary>
    /// <param name="change">What it does otherwise than it is told.</param>
    public Task<ConnectionMultiplexer> ConnectAsync(Action<ConfigurationOptions>? change = null)
    {
        var options = new ConfigurationOptions
        {
            EndPoints = { { "127.0.0.1", int.Parse(server.Port, System.Globalization.CultureInfo.InvariantCulture) } },
            User = Read("username"),
            Password = Read("password"),
            Ssl = bool.Parse(pod.Variables["REDIS_TLS"]),
            SslHost = pod.Variables["REDIS_HOST"],
            SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            ConfigurationChannel = "",
            ConnectRetry = 1,
            ConnectTimeout = 3000,
            AllowAdmin = true,
        };
        options.TrustIssuer(pod.Variables["REDIS_CA"]);
        change?.Invoke(options);
        return ConnectionMultiplexer.ConnectAsync(options);
    }

    public void Dispose() => pod.Dispose();

    private string Read(string file) => File.ReadAllText(Path.Combine(pod.Variables["REDIS_CREDENTIALS"], file));
}
