using System.Text.Json;
using Pulumi;
using Pulumi.Random;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>Programs about the stack itself: its configuration and outputs, other stacks, and what exists already.</summary>
internal static class StackPrograms
{
    public static ImmutableDictionary<string, RewrittenProgram> All { get; } = new Dictionary<string, RewrittenProgram>
    {
        ["config/index.js"] = new(Configuration),
        ["outputs-only-change/index.v2.js"] = new(Outputs),
        ["read-get/index.js"] = new(() => Read("aabbccdd-eeff-0011-2233-445566778899")),
        ["read-get/index.v2.js"] = new(() => Read("00bbccdd-eeff-0011-2233-445566778899")),
        ["stack-reference/index.js"] = new(OtherStack),
    }.ToImmutableDictionary();

    private static Dictionary<string, object?> Configuration()
    {
        var config = new Config();
        return new()
        {
            ["region"] = config.Require("region"),
            ["replicas"] = config.RequireInt32("replicas"),
            ["zones"] = config.RequireObject<JsonElement>("zones"),
            ["enabled"] = config.RequireBoolean("enabled"),
            ["service"] = config.RequireObject<JsonElement>("service"),
            ["password"] = config.RequireSecret("password"),
            ["missing"] = config.Get("missing") is null,
            ["otherKey"] = new Config("other").Require("key"),
            ["project"] = Deployment.Instance.ProjectName,
        };
    }

    private static Dictionary<string, object?> Outputs() => new()
    {
        ["stays"] = "same",
        ["changes"] = "new",
        ["comes"] = true,
        ["nested"] = new Dictionary<string, object?> { ["a"] = 2, ["b"] = new[] { "x", "z", "w" } },
        ["hidden"] = Output.CreateSecret("two"),
        ["becomesSecret"] = Output.CreateSecret("plain"),
    };

    private static Dictionary<string, object?> Read(string id) => new() { ["result"] = RandomUuid.Get("got", id).Result };

    private static Dictionary<string, object?> OtherStack()
    {
        var other = new StackReference("organization/stack-reference/base");
        return new()
        {
            ["host"] = other.GetOutput("host"),
            ["password"] = other.GetOutput("password"),
            ["port"] = other.GetOutput("ports").Apply(ports => ((ImmutableArray<object?>)ports!)[0]),
            ["missing"] = other.GetOutput("missing"),
            ["all"] = other.Outputs,
        };
    }
}
