using System.Security.Cryptography;
using System.Text;
using Payments.Infra.Servers.Tests.Plans;
using Payments.Infra.Servers.Tests.Pods;

namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>
/// The server that the chart of Valkey makes of the plan's values. Its configuration and users are what the script of its version 0.11.0 writes
/// before the server starts: the chart's own lines, the users with hashes of their passwords, and then the values' own texts.
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
        Write(container, Config, ConfigOf(values));
        Write(container, "/etc/valkey/users.acl", UsersOf(values, files.OfSecret("data", (string)values["auth"]!["usersExistingSecret"]!)));
        return new RedisPod(files, container, Config);
    }

    private static JsonObject Pod(JsonObject values) => new()
    {
        ["volumes"] = new JsonArray(
            new JsonObject { ["name"] = "data", ["emptyDir"] = new JsonObject() },
            new JsonObject { ["name"] = "acl", ["emptyDir"] = new JsonObject() },
            new JsonObject
            {
                ["name"] = "tls",
                ["secret"] = new JsonObject { ["secretName"] = values["tls"]!["existingSecret"]!.DeepClone(), ["defaultMode"] = 288.0 },
            }),
        ["containers"] = new JsonArray(new JsonObject
        {
            ["name"] = "redis",
            ["command"] = new JsonArray("valkey-server"),
            ["args"] = new JsonArray(Config),
            ["readinessProbe"] = values["readinessProbe"]!["customProbe"]!.DeepClone(),
            ["volumeMounts"] = new JsonArray(Mount("data", "/data"), Mount("acl", "/etc/valkey"), Mount("tls", "/tls")),
        }),
    };

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
        aclfile /etc/valkey/users.acl
        {values["valkeyConfig"]}
        """;

    private static string UsersOf(JsonObject values, Dictionary<string, string> passwords)
    {
        var users = values["auth"]!["aclUsers"]!.AsObject().OrderBy(user => user.Key, StringComparer.Ordinal)
            .Select(user => $"user {user.Key} on #{Hash(passwords[(string)user.Value!["passwordKey"]!])} {user.Value["permissions"]}\n");
        return string.Concat(users) + values["auth"]!["aclConfig"];
    }

    private static string Hash(string password) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(password)));

    private static void Write(Container container, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(container.PathOf(path))!);
        File.WriteAllText(container.PathOf(path), container.Map(text));
        ContainerUser.Owns(Path.GetDirectoryName(container.PathOf(path))!);
    }
}
