using System.Reflection;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Serialization;

/// <summary>Turns a wire value into plain C# values: bool, double, text, immutable arrays and dictionaries, assets, resources.</summary>
internal static class Deserializer
{
    /// <summary>The value; unknown when an unknown is anywhere inside, secret when a secret is.</summary>
    /// <exception cref="InvalidOperationException">A special object has a signature or shape that is not known.</exception>
    public static OutputData Deserialize(Value value)
    {
        var state = new State();
        var result = state.Read(value);
        return new OutputData([], state.IsKnown ? result : null, state.IsKnown, state.IsSecret);
    }

    private sealed class State
    {
        private static readonly MethodInfo NewOutput = typeof(State).GetMethod(nameof(OutputOf), BindingFlags.Static | BindingFlags.NonPublic)!;

        public bool IsKnown { get; private set; } = true;

        public bool IsSecret { get; private set; }

        public object? Read(Value value) => value.KindCase switch
        {
            Value.KindOneofCase.BoolValue => value.BoolValue,
            Value.KindOneofCase.NumberValue => value.NumberValue,
            Value.KindOneofCase.StringValue => ReadText(value.StringValue),
            Value.KindOneofCase.ListValue => value.ListValue.Values.Select(Read).ToImmutableArray(),
            Value.KindOneofCase.StructValue => ReadStruct(value.StructValue),
            _ => null,
        };

        private string? ReadText(string text)
        {
            if (text != Wire.Unknown)
            {
                return text;
            }

            IsKnown = false;
            return null;
        }

        private object? ReadStruct(Struct value)
        {
            var fields = value.Fields;
            if (!fields.TryGetValue(Wire.Signature, out var signature))
            {
                return fields
                    .Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
                    .ToImmutableDictionary(field => field.Key, field => Read(field.Value));
            }

            switch (signature.StringValue)
            {
                case Wire.SecretSignature:
                    IsSecret = true;
                    return Read(Field(fields, Wire.ValueProperty));
                case Wire.OutputSignature:
                    return ReadOutput(fields);
                case Wire.AssetSignature:
                    return ReadAsset(fields);
                case Wire.ArchiveSignature:
                    return ReadArchive(fields);
                case Wire.ResourceSignature:
                    return ReadResource(fields);
                default:
                    throw new InvalidOperationException($"Unrecognized signature '{signature.StringValue}' in a value from the engine.");
            }
        }

        /// <summary>
        /// An output of its own, of the type that its value has: whether it is known or secret is for it to say, not for what holds it.
        /// </summary>
        private static IOutput ReadOutput(MapField<string, Value> fields)
        {
            ImmutableHashSet<Resource> resources = fields.TryGetValue(Wire.DependenciesProperty, out var urns)
                ? [.. urns.ListValue.Values.Select(urn => new DependencyResource(urn.StringValue))]
                : [];
            var isKnown = fields.TryGetValue(Wire.ValueProperty, out var value);
            var isSecret = fields.TryGetValue(Wire.SecretProperty, out var secret) && secret.BoolValue;
            var data = new OutputData(resources, isKnown ? Deserialize(value!).Value : null, isKnown, isSecret);
            return (IOutput)NewOutput.MakeGenericMethod(data.Value?.GetType() ?? typeof(object)).Invoke(null, [data])!;
        }

        private static Output<T> OutputOf<T>(OutputData data) => new(data);

        private static Asset ReadAsset(MapField<string, Value> fields) =>
            fields.TryGetValue("text", out var text) ? new StringAsset(text.StringValue)
            : fields.TryGetValue("path", out var path) ? new FileAsset(path.StringValue)
            : new RemoteAsset(Field(fields, "uri").StringValue);

        private Archive ReadArchive(MapField<string, Value> fields) =>
            fields.TryGetValue(Wire.AssetsProperty, out var assets)
                ? new AssetArchive(assets.StructValue.Fields.ToDictionary(asset => asset.Key, asset => (AssetOrArchive)Read(asset.Value)!))
            : fields.TryGetValue("path", out var path) ? new FileArchive(path.StringValue)
            : new RemoteArchive(Field(fields, "uri").StringValue);

        private static Resource ReadResource(MapField<string, Value> fields) => ResourceReferences.Resolve(
            Field(fields, Wire.UrnProperty).StringValue,
            fields.TryGetValue(Wire.PackageVersionProperty, out var version) ? version.StringValue : "");

        private static Value Field(MapField<string, Value> fields, string name) => fields.TryGetValue(name, out var value)
            ? value
            : throw new InvalidOperationException($"A special value from the engine lacks '{name}'.");
    }
}
