using Payments.Infra.Servers.Tests.Plans;
using Payments.Infra.Servers.Tests.Pods;

namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>
/// The server that the chart of Valkey makes of the plan's values. Its configuration is what the script of its version 0.11.0 writes before the
/// server starts: the chart's own lines, and then the values' own.
/// </summary>
internal static class RedisChartPod
{
    private const string Config = "/data/conf/valkey.conf";

    /// <summary>The server of the stack dev.</summary>
    public static async Task<RedisPod> CreateAsync()
    {
        var files = new PlannedFiles(await PlannedStack.OfAsync("dev"), new TestAuthority());
        var values = files.Stack.ValuesOf("redis");
        var container = Container.Of(files, "data", Pod(values), "redis");
        var folder = Path.GetDirectoryName(container.PathOf(Config))!;
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(container.PathOf(Config), container.Map(ConfigOf(values)));
        ContainerUser.Owns(folder);
        return new RedisPod(files, container, Config);
    }

    private static JsonObject Pod(JsonObject values)
    {
        var secrets = values["extraValkeySecrets"]!.AsArray()
            .Select(secret => (Name: (string)secret!["name"]!, Path: (string)secret["mountPath"]!)).Append(((string)values["tls"]!["existingSecret"]!, "/tls"));
        var pod = new JsonObject
        {
            ["volumes"] = new JsonArray(new JsonObject { ["name"] = "data", ["emptyDir"] = new JsonObject() }),
            ["containers"] = new JsonArray(new JsonObject
            {
                ["name"] = "redis",
                ["command"] = new JsonArray("valkey-server"),
                ["args"] = new JsonArray(Config),
                ["readinessProbe"] = values["readinessProbe"]!["customProbe"]!.DeepClone(),
                ["volumeMounts"] = new JsonArray(Mount("data", "/data")),
            }),
        };
        foreach (var (name, path) in secrets)
        {
            pod["volumes"]!.AsArray().Add(new JsonObject { ["name"] = name, ["secret"] = new JsonObject { ["secretName"] = name, ["defaultMode"] = 288.0 } });
            pod["containers"]![0]!["volumeMounts"]!.AsArray().Add(Mount(name, path));
        }

        return pod;
    }

    private static JsonObject Mount(string name, string path) => new() { ["name"] = name, ["mountPath"] = path };

    private static string ConfigOf(JsonObject values) => $"""
        tls-cert-file /tls/{values["tls"]!["serverPublicKey"]}
        tls-key-file /tls/{values["tls"]!["serverKey"]}
        tls-ca-cert-file /tls/{values["tls"]!["caPublicKey"]}
        tls-auth-clients no
        port 0
        tls-port 6379
        protected-mode no
        bind * -::*
        dir /data
        {values["valkeyConfig"]}
        """;
}
