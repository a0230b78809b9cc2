using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Payments.Infra.Preview.Engine;
using Pulumirpc;

namespace Payments.Infra.Preview.Tests;

/// <summary>A plan of the real engine, and how to ask for it again.</summary>
internal sealed record Recording(JsonArray Steps, JsonObject ChangeSummary, IReadOnlyList<string> Tree)
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string SecretType = "kubernetes:core/v1:Secret";

    public static Recording Read(string name)
    {
        using var stream = typeof(Recording).Assembly.GetManifestResourceStream(name)!;
        var root = JsonNode.Parse(stream)!;
        return new(root["steps"]!.AsArray(), root["changeSummary"]!.AsObject(), [.. root["tree"]!.AsArray().Select(row => row!.GetValue<string>())]);
    }

    /// <summary>The request that led to a recorded state.</summary>
    public static RegisterResourceRequest Request(JsonObject state)
    {
        var type = Text(state, "type");
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = Urns.NameOf(Text(state, "urn")),
            Parent = Text(state, "parent"),
            Custom = state["custom"]!.GetValue<bool>(),
            Remote = type is "kubernetes:helm.sh/v4:Chart",
            Object = Inputs(type, state),
            SupportsPartialValues = true,
        };
        if (state["protect"] is not null)
        {
            request.Protect = true;
        }

        request.Dependencies.AddRange(Texts(state["dependencies"]));
        request.AdditionalSecretOutputs.AddRange(Texts(state["additionalSecretOutputs"]));
        foreach (var (key, urns) in state["propertyDependencies"]?.AsObject() ?? [])
        {
            var property = new RegisterResourceRequest.Types.PropertyDependencies();
            property.Urns.AddRange(Texts(urns));
            request.PropertyDependencies[key] = property;
        }

        ApplyProvider(request, Text(state, "provider"));
        return request;
    }

    private static void ApplyProvider(RegisterResourceRequest request, string reference)
    {
        if (request.Object.Fields.Remove("__internal"))
        {
            request.Version = request.Object.Fields["version"].StringValue;
            request.Object.Fields.Remove("version");
        }
        else if (reference.Contains("::default_", StringComparison.Ordinal))
        {
            request.Version = Urns.NameOf(reference[..reference.LastIndexOf("::", StringComparison.Ordinal)])["default_".Length..].Replace('_', '.');
        }
        else if (!reference.Contains("::default::", StringComparison.Ordinal))
        {
            request.Provider = reference;
        }
    }

    private static Struct Inputs(string type, JsonObject state)
    {
        var inputs = ToValue(state["inputs"] ?? new JsonObject()).StructValue;
        if (type == SecretType && inputs.Fields.ContainsKey("data"))
        {
            // The recorded data is what the provider made of what the program gave.
            inputs.Fields.Remove("data");
            var given = state["propertyDependencies"]!.AsObject().ContainsKey("stringData") ? "stringData" : "data";
            inputs.Fields[given] = Value.ForStruct(new Struct { Fields = { ["key"] = Value.ForString("dmFsdWU=") } });
        }

        return inputs;
    }

    private static Value ToValue(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                var fields = new Struct();
                foreach (var (key, field) in map)
                {
                    fields.Fields[key] = ToValue(field);
                }

                return Value.ForStruct(fields);
            case JsonArray list:
                return Value.ForList([.. list.Select(ToValue)]);
            case JsonValue value when value.TryGetValue<bool>(out var flag):
                return Value.ForBool(flag);
            case JsonValue value when value.TryGetValue<double>(out var number):
                return Value.ForNumber(number);
            case JsonValue value when value.GetValue<string>() is "[secret]":
                return Value.ForStruct(new Struct
                {
                    Fields = { [Signature] = Value.ForString(SecretSignature), ["value"] = Value.ForString("hunter2") },
                });
            case JsonValue value:
                return Value.ForString(value.GetValue<string>());
            default:
                return Value.ForNull();
        }
    }

    private static string Text(JsonObject state, string key) => state[key]?.GetValue<string>() ?? "";

    private static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(item => item!.GetValue<string>()) ?? [];
}
