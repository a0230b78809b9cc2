using System.Globalization;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Payments.Infra.Preview.Cli;

namespace Payments.Infra.Preview.Tests;

/// <summary>Whole runs over files with slips in them: they end with a plan or with an error that says what is wrong, and never with a fault.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class MutatedRunTests : IDisposable
{
    private const string Project = """
        name: demo
        runtime: dotnet
        config:
          demo:size:
            type: integer
            default: 3
          demo:names:
            type: array
            items: {type: string}

        """;

    private const string Stack = "config:\n  demo:names: [a, b]\n  demo:tree: {a: {b: [1, 2.5, true, null]}}\n  aws:region: eu-west-1\n";

    private const string State = """
        {"version":3,"deployment":{"manifest":{"time":"2026-01-01T00:00:00Z","magic":"m","version":"v3.1.0"},"secrets_providers":{"type":"passphrase",
        "state":{"salt":"v1:f1cPUF5v4yU=:v1:0sQKa2Hj7mB6cJ5q:0w3m"}},"resources":[
        {"urn":"urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev","custom":false,"type":"pulumi:pulumi:Stack","outputs":{"a":[1,null,{"b":true}]}},
        {"urn":"urn:pulumi:dev::demo::pulumi:providers:demo::default","custom":true,"id":"p","type":"pulumi:providers:demo"},
        {"urn":"urn:pulumi:dev::demo::demo:index:Thing::one","custom":true,"id":"1","type":"demo:index:Thing","inputs":{"size":1e3,"secret":
        {"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","ciphertext":"v1:abc:def"},"file":
        {"4dabf18193072939515e22adb298388d":"c44067f5952c0a294b673a41bacd8c17","hash":"ab","path":"x"}},"outputs":{"size":1000},"parent":
        "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev","dependencies":["urn:pulumi:dev::demo::demo:index:Thing::two"],
        "provider":"urn:pulumi:dev::demo::pulumi:providers:demo::default::p","propertyDependencies":{"size":null,"secret":["urn:x"]},"customTimeouts":
        {"create":"5m","update":3},"protect":true,"aliases":["urn:y"],"initErrors":["e"],"sourcePosition":"project:///a.ts#1,2"},
        {"urn":"urn:pulumi:dev::demo::kubernetes:core/v1:ConfigMap::two","custom":true,"id":"2","type":"kubernetes:core/v1:ConfigMap","inputs":
        {"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"n"},"data":{"a":"b"}},"outputs":{"__inputs":{"kind":"ConfigMap"}},
        "parent":"urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev","pendingReplacement":true}],"pending_operations":[]}}
        """;

    private static readonly string[] YamlSlips =
    [
        "\t", "1e309", ".inf", "&a [*a]", "!!binary x", "\uFEFF", "*x", "!", "\"", "{", "[", "}", ": ", "- ", "|", "<<: *a", "---\n", "%YAML 9.9\n", "\0",
        "secure: x",
    ];

    private static readonly string[] JsonSlips =
    [
        "null", "1e400", "-1", "[]", "{}", "\"", ",", ":", "\\u0000", "\"\\ud800\"", "true", "\"urn\":7,", "\"type\":\"\",", "\"resources\":null,", "::",
        "9999999999", "\"4dabf18193072939515e22adb298388d\":\"0def7320c3a5731c473e5ecbe6d01bc7\",", "\"id\":[],",
    ];

    private readonly string before = Environment.CurrentDirectory;
    private readonly ProjectFiles files = new();

    public MutatedRunTests() => Environment.CurrentDirectory = files.Directory;

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        files.Dispose();
    }

    [Theory]
    [InlineData("Pulumi.yaml", 11)]
    [InlineData("Pulumi.dev.yaml", 12)]
    [InlineData("state.json", 13)]
    public async Task A_run_over_a_file_with_slips_ends_well_or_says_what_is_wrong(string name, uint seed)
    {
        var contents = new Dictionary<string, string> { ["Pulumi.yaml"] = Project, ["Pulumi.dev.yaml"] = Stack, ["state.json"] = State };
        foreach (var (file, content) in contents)
        {
            await File.WriteAllTextAsync(file, content);
        }

        var original = Encoding.UTF8.GetBytes(contents[name]);
        var mutation = new Mutation(name == "state.json" ? JsonSlips : YamlSlips, seed);
        for (var number = 0; number < Count; number++)
        {
            var mutant = mutation.Of(original);
            await File.WriteAllBytesAsync(name, mutant);
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            var code = await PreviewCli.RunAsync(
                ["preview", "--json", "--against", "state.json", "--verbose"], ProgramAsync, OutputStreams.Plain(output, output));
            Assert.True(code is ExitCodes.Success or ExitCodes.Failure, $"mutant {number} ended with {code}: {output}\n{Encoding.UTF8.GetString(mutant)}");
            Assert.DoesNotContain("   at ", output.ToString(), StringComparison.Ordinal);
        }
    }

    private static int Count => int.Parse(Environment.GetEnvironmentVariable("MUTANTS") ?? "60", CultureInfo.InvariantCulture);

    private static Task<int> ProgramAsync() => ProgramClient.MainAsync(async client =>
    {
        await client.CustomAsync("demo:index:Thing", "one", request => request.Object.Fields["size"] = Value.ForNumber(1));
        await client.CustomAsync("kubernetes:core/v1:ConfigMap", "two", request => request.Object = Struct.Parser.ParseJson(
            """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"n"},"data":{"a":"c"}}"""));
    });
}
