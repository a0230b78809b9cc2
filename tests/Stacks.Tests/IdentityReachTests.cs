using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests;

/// <summary>Whoever logs in to a store as an identity of Azure gets to where Azure gives it tokens, and nobody else does.</summary>
public sealed class IdentityReachTests
{
    private const string Entra = "login.microsoftonline.com";
    private const string ManagedStores = """{"postgres":{"mode":"azure"},"redis":{"mode":"azure"},"kafka":{"mode":"azure"}}""";

    public static TheoryData<string, string> Stacks => new()
    {
        { "local", Previews.Section("local", "data") },
        { "dev", Previews.Section("dev", "data") },
        { "prod", "{}" },
        { "prod", ManagedStores },
    };

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Sidecars_and_the_network_let_out_to_entra_whose_pods_have_the_mark_of_an_identity(string stack, string data)
    {
        var planned = await PlannedObjects.OfStackAsync(stack, ("data", data));
        var marked = Services(planned).Where(pods => At(pods, "labels")["azure.workload.identity/use"] is not null).Select(AppOf).Distinct().ToList();

        Assert.Equal(
            marked.Order(StringComparer.Ordinal),
            InServices(planned, "Sidecar").Where(scope => scope.ToJsonString().Contains($"\"./{Entra}\"", StringComparison.Ordinal))
                .Select(NameOf).Order(StringComparer.Ordinal));
        Assert.Equal(
            marked.Order(StringComparer.Ordinal),
            InServices(planned, "NetworkPolicy").Where(policy => policy.ToJsonString().Contains("\"port\":443,", StringComparison.Ordinal))
                .Select(NameOf).Order(StringComparer.Ordinal));
        Assert.Equal(marked.Count > 0, planned.Has("ServiceEntry", "login-microsoftonline-com"));
    }

    [Fact]
    public async Task Pods_that_log_in_as_an_identity_have_its_mark()
    {
        var pods = Services(await PlannedObjects.OfStackAsync("prod"))
            .Where(pods => pods.ToJsonString().Contains("""{"name":"REDIS_AUTHENTICATION","value":"entra"}""", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pods);
        Assert.All(pods, pod => Assert.Equal("true", (string?)At(pod, "labels")["azure.workload.identity/use"]));
    }

    private static IEnumerable<JsonObject> Services(PlannedObjects planned) => InServices(planned, "Deployment");

    private static IEnumerable<JsonObject> InServices(PlannedObjects planned, string kind) =>
        planned.OfKind(kind).Where(item => (string?)item["metadata"]!["namespace"] == "payments");

    private static JsonNode At(JsonObject pods, string field) => pods["spec"]!["template"]!["metadata"]![field]!;

    private static string AppOf(JsonObject pods) => (string)At(pods, "labels")["app"]!;

    private static string NameOf(JsonObject item) => (string)item["metadata"]!["name"]!;
}
