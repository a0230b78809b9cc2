using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Payments.Infra.Preview.Cli;
using Payments.Infra.Stacks.Tokens;

namespace Payments.Infra.Stacks.Tests.Tokens;

/// <summary>One command makes keys outside of the repository and prints a token that the gateway takes.</summary>
public sealed class TokenTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task A_token_is_signed_by_the_key_in_the_set()
    {
        Assert.Equal(0, await RunAsync("--tenant", "STD-001"));

        var parts = output.ToString().Trim().Split('.');
        var key = Keys();
        using var verifier = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.DecodeFromChars((string)key["x"]!), Y = Base64Url.DecodeFromChars((string)key["y"]!) },
        });
        Assert.True(verifier.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256));
        Assert.Equal(("ES256", (string?)key["kid"]), ((string?)Part(0)["alg"], (string?)Part(0)["kid"]));
    }

    [Fact]
    public async Task A_token_is_what_the_gateway_asks_for()
    {
        await RunAsync("--tenant", "NED-001");

        var rules = (await PlannedObjects.OfStackAsync("local")).OfKind("RequestAuthentication").Select(item => item["spec"]!["jwtRules"]![0]!).ToList();
        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Equal((string)rule["issuer"]!, (string?)Part(1)["iss"]));
        Assert.All(rules, rule => Assert.Contains((string?)Part(1)["aud"], rule["audiences"]!.AsArray().Select(audience => (string?)audience)));
        Assert.Equal("NED-001", (string?)Part(1)["tenant_id"]);
        Assert.NotEmpty((string)Part(1)["sub"]!);
    }

    [Fact]
    public async Task A_token_is_good_for_as_long_as_was_asked()
    {
        await RunAsync("--tenant", "NED-001", "--minutes", "5");

        Assert.Equal(300, (long)Part(1)["exp"]! - (long)Part(1)["iat"]!);
    }

    [Fact]
    public async Task The_keys_stay_until_others_are_asked_for()
    {
        await RunAsync("--tenant", "STD-001");
        var first = Keys().ToJsonString();
        await RunAsync("--tenant", "STD-001");
        Assert.Equal(first, Keys().ToJsonString());

        await RunAsync("--tenant", "STD-001", "--new-keys");
        Assert.NotEqual(first, Keys().ToJsonString());
    }

    [Fact]
    public async Task The_private_key_is_for_its_owner_and_the_set_has_the_public_one_alone()
    {
        await RunAsync("--tenant", "STD-001");

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.PathOf("keys/token-key.pem")));
        }

        Assert.Equal(["alg", "crv", "kid", "kty", "use", "x", "y"], Keys().Select(field => field.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_stack_takes_the_set_as_it_was_written()
    {
        await RunAsync("--tenant", "STD-001");
        var mesh = JsonNode.Parse(Previews.Section("local", "mesh"))!;
        mesh["ingress"]!["tokens"]!["jwksFile"] = folder.PathOf("keys/jwks.json");

        var rules = (await PlannedObjects.OfStackAsync("local", ("mesh", mesh.ToJsonString()))).OfKind("RequestAuthentication");
        Assert.All(rules, item => Assert.Equal(File.ReadAllText(folder.PathOf("keys/jwks.json")).Trim(), (string?)item["spec"]!["jwtRules"]![0]!["jwks"]));
    }

    [Theory]
    [InlineData("STD-01", "local", "Pulumi.local.yaml: there is no tenant 'STD-01'; did you mean 'STD-001'? There are: NED-001, STD-001")]
    [InlineData("bank", "local", "Pulumi.local.yaml: there is no tenant 'bank'; There are: NED-001, STD-001")]
    [InlineData(
        "STD-001",
        "dev",
        "Pulumi.dev.yaml: the gateway takes tokens of https://login.dev.example.com/ alone, so get one there; those made here are for a stack with "
            + "payments:mesh.ingress.tokens.jwksFile, such as local")]
    public async Task A_token_that_nobody_would_take_is_not_made(string tenant, string stack, string expected)
    {
        Assert.Equal(1, await RunAsync("--tenant", tenant, "--stack", stack));

        Assert.Equal($"error: {expected}", error.ToString().Trim());
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task A_private_key_does_not_go_into_the_repository()
    {
        var inside = Path.Combine(Previews.Stack("local").Project.Directory, "keys");

        Assert.Equal(1, await RunInAsync(inside, "--tenant", "STD-001"));
        Assert.Contains($"{inside} is in the repository", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(inside));
    }

    [Fact]
    public async Task A_key_that_is_none_is_told_with_the_remedy()
    {
        await RunAsync("--tenant", "STD-001");
        File.WriteAllText(folder.PathOf("keys/token-key.pem"), "hello");

        Assert.Equal(1, await RunAsync("--tenant", "STD-001"));
        Assert.Contains("error: the keys cannot be used: ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("or make others with --new-keys", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "error: --minutes: 0 is not allowed; expected 1 to 1440")]
    [InlineData("1441", "error: --minutes: 1441 is not allowed; expected 1 to 1440")]
    public async Task A_token_for_ever_is_refused(string minutes, string expected)
    {
        Assert.Equal(1, await RunAsync("--tenant", "STD-001", "--minutes", minutes));
        Assert.StartsWith(expected, error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] args) => RunInAsync(folder.PathOf("keys"), args);

    private Task<int> RunInAsync(string keys, params string[] args)
    {
        output.GetStringBuilder().Clear();
        var streams = OutputStreams.Plain(output, error);
        return PreviewCli.RunAsync(
            ["token", .. args, "--keys", keys], () => Task.FromResult(0), streams, TokenCommand.Create(PaymentsStack.Catalogue, streams));
    }

    private JsonObject Keys() => JsonNode.Parse(File.ReadAllText(folder.PathOf("keys/jwks.json")))!["keys"]!.AsArray().Single()!.AsObject();

    private JsonObject Part(int index) => JsonNode.Parse(Base64Url.DecodeFromChars(output.ToString().Trim().Split('.')[index]))!.AsObject();
}
