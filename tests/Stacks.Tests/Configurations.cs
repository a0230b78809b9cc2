using System.Text.Json.Nodes;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Tests;

/// <summary>Configurations with the least that a stack must say, and what a test says beside it.</summary>
internal static class Configurations
{
    private const string LeastMesh = """
        {"ingress":{"hosts":["api.example.com"],
         "tokens":{"issuer":"https://login.example.com/","jwksUri":"https://login.example.com/keys","audiences":["payments"]}}}
        """;

    /// <summary>The least that a stack says of Azure.</summary>
    public const string Azure = """
        {"subscription":"11111111-1111-1111-1111-111111111111","tenant":"22222222-2222-2222-2222-222222222222","region":"westeurope",
         "administrators":["33333333-3333-3333-3333-333333333333"]}
        """;

    /// <summary>Services and tenants of the tests' own: entries of the shipped catalogue change nothing here.</summary>
    public static PlatformCatalogue Catalogue { get; } = new(
        [
            new() { Name = "payment-service", Produces = [new Topic { Name = "payment-events" }], Objective = new() { Availability = new(99.95m) } },
            new() { Name = "account-service", Consumes = ["saga-events"] },
            new() { Name = "validation-service" },
            new() { Name = "saga-service", Produces = [new Topic { Name = "saga-events" }], Consumes = ["payment-events"] },
        ],
        [
            new() { Id = "STD-001", Tier = TenantTier.Premium, DedicatedPool = "high-capacity" },
            new() { Id = "NED-001" },
        ]);

    public static ResolvedStack Resolve(params (string Key, string Value)[] values) => ResolvedStack.Load(Of(values), Catalogue);

    public static PaymentsSettings Load(params (string Key, string Value)[] values) => Resolve(values).Settings;

    public static PaymentsSettings LoadOf(string stack, params (string Key, string Value)[] values) =>
        ResolvedStack.Load(Of(values) with { Stack = stack }, Catalogue).Settings;

    /// <summary>A service as a configuration has it.</summary>
    public static RunningService Service(string name, params (string Key, string Value)[] values) =>
        Resolve(values).Services.All.Single(service => service.Name == name);

    public static StackConfiguration Of(params (string Key, string Value)[] values)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["mesh"] = LeastMesh, ["releases"] = Releases("""{"stable":"1"}""") };
        if (!values.Any(entry => entry.Key == "target" && entry.Value.Contains("existing", StringComparison.Ordinal)))
        {
            all["azure"] = Azure;
        }

        foreach (var (key, value) in values)
        {
            all[key] = value;
        }

        return new StackConfiguration("test", all.ToImmutableSortedDictionary(StringComparer.Ordinal), []);
    }

    /// <summary>What the least says of Azure, and more.</summary>
    public static string AzureWith(string azure) => Merge(Azure, azure);

    /// <summary>A section with some of its keys replaced.</summary>
    public static string Merge(string section, string changes) => With(JsonNode.Parse(section)!.AsObject(), changes).ToJsonString();

    /// <summary>What the least says of the mesh, and more of its way in.</summary>
    public static string Mesh(string ingress)
    {
        var mesh = JsonNode.Parse(LeastMesh)!.AsObject();
        With(mesh["ingress"]!.AsObject(), ingress);
        return mesh.ToJsonString();
    }

    /// <summary>A release of the payment service, and the least of the other three.</summary>
    public static string Releases(string release)
    {
        var all = new JsonObject { ["payment-service"] = JsonNode.Parse(release) };
        foreach (var other in Catalogue.Services.Select(service => service.Name).Where(name => name != "payment-service"))
        {
            all[other] = new JsonObject { ["stable"] = "1" };
        }

        return all.ToJsonString();
    }

    /// <summary>What is wrong with a configuration, one line for each problem, without the file's name.</summary>
    public static string[] ProblemsOf(Func<object> load) =>
        [.. Assert.Throws<SettingsException>(load).Message.Split('\n').Skip(1).Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..])];

    private static JsonObject With(JsonObject all, string more)
    {
        foreach (var (key, value) in JsonNode.Parse(more)!.AsObject())
        {
            all[key] = value?.DeepClone();
        }

        return all;
    }
}
