using System.Reflection;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;

namespace Payments.Infra.Stacks.Tests;

/// <summary>The Kubernetes client for .NET reads every object of Kubernetes' own kinds, and finds no field that it does not know.</summary>
public sealed class KubernetesObjectTests
{
    private static readonly Dictionary<(string ApiVersion, string Kind), Type> Models = typeof(V1Deployment).Assembly.GetTypes()
        .Select(type => (Type: type, Entity: type.GetCustomAttribute<KubernetesEntityAttribute>()))
        .Where(entry => entry.Entity is not null)
        .ToDictionary(entry => (ApiVersion(entry.Entity!), entry.Entity!.Kind), entry => entry.Type);

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData(DeliveredStack.Name)]
    public async Task Every_core_object_is_read(string stack)
    {
        var core = (await PlannedObjects.OfStackAsync(stack)).All.Where(IsCore).ToList();

        Assert.NotEmpty(core);
        Assert.All(core, item => Read(PlannedObjects.WithoutSecrets(item)));
    }

    [Fact]
    public void A_field_that_kubernetes_does_not_know_is_found()
    {
        var wrong = JsonNode.Parse("""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"dat":{}}""")!.AsObject();

        Assert.ThrowsAny<YamlDotNet.Core.YamlException>(() => Read(wrong));
    }

    private static string ApiVersion(KubernetesEntityAttribute entity) => entity.Group.Length == 0 ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}";

    /// <summary>Whether an object is of a kind that Kubernetes itself knows: the groups of others have domains of their own.</summary>
    internal static bool IsCore(JsonObject item) =>
        GroupOf(item) is var group && (!group.Contains('.', StringComparison.Ordinal) || group.EndsWith(".k8s.io", StringComparison.Ordinal));

    /// <summary>The group of an object's kind; empty for the oldest kinds.</summary>
    internal static string GroupOf(JsonObject item) => ((string)item["apiVersion"]!).Split('/') is [var group, _] ? group : "";

    /// <summary>JSON is YAML too, and the client's reader of YAML is the strict one.</summary>
    private static void Read(JsonObject item)
    {
        var model = Models[((string)item["apiVersion"]!, (string)item["kind"]!)];
        var read = typeof(KubernetesYaml).GetMethods().Single(method =>
            method.Name == nameof(KubernetesYaml.Deserialize) && method.IsGenericMethod && method.GetParameters()[0].ParameterType == typeof(string));
        try
        {
            Assert.NotNull(read.MakeGenericMethod(model).Invoke(null, [item.ToJsonString(), true]));
        }
        catch (TargetInvocationException error) when (error.InnerException is YamlDotNet.Core.YamlException inner)
        {
            throw new YamlDotNet.Core.YamlException($"{PlannedObjects.Name(item)}: {inner.InnerException?.Message ?? inner.Message}", inner);
        }
    }
}
