using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pulumi.Testing;

namespace Payments.Infra.Servers.Tests.Plans;

/// <summary>A cluster that takes everything, and passwords that are the same in every run.</summary>
internal sealed class StackMocks : IMocks
{
    private readonly List<JsonObject> objects = [];
    private readonly Dictionary<string, string> passwords = new(StringComparer.Ordinal);

    /// <summary>Inputs of the Kubernetes objects.</summary>
    public IReadOnlyList<JsonObject> Objects => objects;

    /// <summary>Passwords by their names in the program.</summary>
    public IReadOnlyDictionary<string, string> Passwords => passwords;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var state = AzureAnswers.StateOf(args.Type!, args.Name!, args.Inputs);
        lock (objects)
        {
            switch (args.Type)
            {
                case "random:index/randomPassword:RandomPassword":
                    passwords[args.Name!] = PasswordOf(args);
                    state = state.SetItem("result", passwords[args.Name!]);
                    break;
                case "pulumi:pulumi:StackReference":
                    state = state.SetItem("outputs", ImmutableDictionary<string, object>.Empty.Add("phase", "foundation"));
                    break;
                case { } type when type.StartsWith("kubernetes:", StringComparison.Ordinal):
                    objects.Add(ObjectOf(type, args));
                    break;
            }
        }

        return Task.FromResult<(string?, object)>(($"{args.Name}-id", state));
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(AzureAnswers.Credentials);

    /// <summary>Letters and digits as generated ones have; another after a rotation.</summary>
    private static string PasswordOf(MockResourceArgs args) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{args.Name} {JsonSerializer.Serialize(args.Inputs.GetValueOrDefault("keepers"))}")))[..32];

    private static JsonObject ObjectOf(string type, MockResourceArgs args)
    {
        var inputs = JsonSerializer.SerializeToNode(args.Inputs)!.AsObject();
        inputs["kind"] ??= type.Split(':')[^1];
        return inputs;
    }
}
