using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>
/// Reads JSON text into a value that may have outputs and inputs somewhere inside: each becomes as secret as the text, and
/// depends on the same.
/// </summary>
internal static class OutputJsonReader
{
    private static readonly Dictionary<Type, Type> Converters = new()
    {
        [typeof(Output<>)] = typeof(OutputConverter<>),
        [typeof(Input<>)] = typeof(InputConverter<>),
        [typeof(InputList<>)] = typeof(ListConverter<>),
        [typeof(InputMap<>)] = typeof(MapConverter<>),
    };

    /// <summary>The value.</summary>
    /// <param name="text">The text; known.</param>
    /// <param name="options">How System.Text.Json reads it; null for its defaults.</param>
    /// <exception cref="JsonException">The text is no JSON, or does not fit the type.</exception>
    public static OutputData Read<T>(OutputData text, JsonSerializerOptions? options) =>
        OutputData.Known(JsonSerializer.Deserialize<T>(text.As<string>(), WithConverters(text, options)));

    private static JsonSerializerOptions WithConverters(OutputData text, JsonSerializerOptions? options)
    {
        var own = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        own.Converters.Add(new ConverterFactory(text));
        return own;
    }

    private sealed class ConverterFactory(OutputData text) : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsConstructedGenericType && Converters.ContainsKey(typeToConvert.GetGenericTypeDefinition());

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => (JsonConverter)Activator.CreateInstance(
            Converters[typeToConvert.GetGenericTypeDefinition()].MakeGenericType(typeToConvert.GenericTypeArguments), text)!;
    }

    private abstract class Converter<TNested, TValue>(OutputData text) : JsonConverter<TNested>
    {
        public override TNested Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Of(new Output<TValue>(text with { Value = JsonSerializer.Deserialize<TValue>(ref reader, options) }));

        public override void Write(Utf8JsonWriter writer, TNested value, JsonSerializerOptions options) => throw new NotSupportedException("It reads only.");

        protected abstract TNested Of(Output<TValue> value);
    }

    private sealed class OutputConverter<T>(OutputData text) : Converter<Output<T>, T>(text)
    {
        protected override Output<T> Of(Output<T> value) => value;
    }

    private sealed class InputConverter<T>(OutputData text) : Converter<Input<T>, T>(text)
    {
        protected override Input<T> Of(Output<T> value) => value;
    }

    private sealed class ListConverter<T>(OutputData text) : Converter<InputList<T>, ImmutableArray<T>>(text)
    {
        protected override InputList<T> Of(Output<ImmutableArray<T>> value) => value;
    }

    private sealed class MapConverter<T>(OutputData text) : Converter<InputMap<T>, ImmutableDictionary<string, T>>(text)
    {
        protected override InputMap<T> Of(Output<ImmutableDictionary<string, T>> value) => value;
    }
}
