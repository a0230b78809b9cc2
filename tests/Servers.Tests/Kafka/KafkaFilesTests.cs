using System.Security.Cryptography.X509Certificates;
using Confluent.Kafka;
using Payments.Infra.Servers.Tests.Pods;

namespace Payments.Infra.Servers.Tests.Kafka;

/// <summary>Clients of Kafka read the files that pods get. No broker runs here.</summary>
public sealed class KafkaFilesTests
{
    private const string Scram = "org.apache.kafka.common.security.scram.ScramLoginModule";
    private const string OAuth = "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule";

    private static readonly ImmutableArray<string> JavaKeys =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Kafka", "java-client.txt"))];

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public Task A_client_for_java_knows_every_setting_and_finds_login_and_authority(string stack) => EachAsync(stack, files =>
    {
        Assert.All(files.Properties.Keys, key => Assert.Contains(key, JavaKeys));
        Assert.Equal(("SASL_SSL", "SCRAM-SHA-512"), (files.Properties["security.protocol"], files.Properties["sasl.mechanism"]));
        var login = JaasLine.Parse(files.Properties["sasl.jaas.config"]);
        Assert.Equal((Scram, "required"), (login.Module, login.Flag));
        Assert.Equal([("password", files.Read("password")), ("username", files.Read("username"))], Sorted(login));
        using var authority = X509CertificateLoader.LoadCertificateFromFile(files.Properties["ssl.truststore.location"]);
        Assert.Equal(("PEM", files.Authority), (files.Properties["ssl.truststore.type"], files.Properties["ssl.truststore.location"]));
    });

    [Fact]
    public Task A_client_for_java_knows_every_setting_of_event_hubs() => EachAsync(
        "prod",
        files =>
        {
            Assert.All(files.Properties.Keys, key => Assert.Contains(key, JavaKeys));
            var login = JaasLine.Parse(files.Properties["sasl.jaas.config"]);
            Assert.Equal((OAuth, "required"), (login.Module, login.Flag));
            Assert.Empty(login.Options);
        },
        ("data", """{"kafka":{"mode":"azure"}}"""));

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public Task A_client_in_another_language_starts_with_the_same_in_parts(string stack) => EachAsync(stack, files =>
    {
        var config = new ClientConfig
        {
            BootstrapServers = files.Bootstrap,
            SecurityProtocol = SecurityProtocol.SaslSsl,
            SaslMechanism = SaslMechanism.ScramSha512,
            SaslUsername = files.Read("username"),
            SaslPassword = files.Read("password"),
            SslCaLocation = files.Authority,
            SslEndpointIdentificationAlgorithm = SslEndpointIdentificationAlgorithm.Https,
        };

        // It reads the authority when it is made, and connects later.
        using var client = new AdminClientBuilder(config).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build();
        Assert.NotEmpty(client.Name);
    });

    private static IEnumerable<(string, string)> Sorted(JaasLine login) =>
        login.Options.OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => (option.Key, option.Value));

    private static async Task EachAsync(string stack, Action<KafkaFiles> check, params (string Section, string Json)[] changes)
    {
        using var authority = new TestAuthority();
        foreach (var files in await KafkaFiles.OfAsync(authority, stack, changes))
        {
            using (files)
            {
                check(files);
            }
        }
    }
}
