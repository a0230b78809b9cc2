using Npgsql;
using Payments.Infra.Servers.Tests.Pods;

namespace Payments.Infra.Servers.Tests.Postgres;

/// <summary>How a service logs in: with the variables and files of its pod, and nothing else. Its host's name leads to this machine.</summary>
/// <param name="server">The server.</param>
/// <param name="service">Name of the service.</param>
/// <param name="files">Files of another plan than the server's.</param>
internal sealed class PostgresLogin(PostgresPod server, string service, PlannedFiles? files = null) : IDisposable
{
    private readonly Container pod = Container.Of(files ?? server.Files, "Deployment", "payments", service);

    /// <summary>The database that the service is told of.</summary>
    public string Database => pod.Variables["POSTGRES_DATABASE"];

    /// <summary>The password that the service reads.</summary>
    public string Password => Read("password");

    /// <summary>Services whose pods are told of a database.</summary>
    public static IEnumerable<string> Services(PostgresPod server) =>
        server.Files.Stack.OfKind("Deployment")
            .Where(item => item["spec"]!["template"]!["spec"]!["containers"]![0]!["env"] is JsonArray variables
                && variables.Any(variable => (string?)variable!["name"] == "POSTGRES_DATABASE"))
            .Select(item => (string)item["metadata"]!["labels"]!["app"]!).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Connections of the service.</summary>
    /// <param name="database">Another database than its own.</param>
    /// <param name="encryption">Another mode than the one that it is told.</param>
    /// <param name="host">Another name that it expects in the server's certificate.</param>
    /// <param name="password">Another password than its own.</param>
    public NpgsqlDataSource Source(string? database = null, SslMode? encryption = null, string? host = null, string? password = null)
    {
        var source = new NpgsqlDataSourceBuilder
        {
            ConnectionStringBuilder =
            {
                Host = "127.0.0.1",
                Port = server.Port,
                Username = Read("username"),
                Password = password ?? Password,
                Database = database ?? Database,
                SslMode = encryption ?? Enum.Parse<SslMode>(pod.Variables["POSTGRES_SSLMODE"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                RootCertificate = pod.Variables["POSTGRES_CA"],
                Pooling = false,
                Timeout = 5,
            },
        };
        source.UseSslClientAuthenticationOptionsCallback(options => options.TargetHost = host ?? pod.Variables["POSTGRES_HOST"]);
        return source.Build();
    }

    public void Dispose() => pod.Dispose();

    private string Read(string file) => File.ReadAllText(Path.Combine(pod.Variables["POSTGRES_CREDENTIALS"], file));
}
