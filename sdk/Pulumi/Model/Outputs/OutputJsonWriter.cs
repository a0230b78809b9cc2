using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>
/// Writes a value that has outputs and inputs somewhere inside as JSON text, and collects what they depend on. A first
/// pass finds them and waits for each; further passes run until nothing new turns up; the last one writes the values.
/// </summary>
internal static class OutputJsonWriter
{
    public static async Task<OutputData> WriteAsync<T>(Output<T> value, JsonSerializerOptions? options)
    {
        var source = await value.DataTask.ConfigureAwait(false);
        if (!source.IsKnown)
        {
            return source with { Value = null };
        }

        var resolved = new Dictionary<object, OutputData>(ReferenceEqualityComparer.Instance);
        var converter = new ConverterFactory(resolved);
        var actual = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        actual.Converters.Add(converter);
        while (true)
        {
            var text = JsonSerializer.Serialize(source.As<T>(), actual);
            if (converter.Pending.Count == 0)
            {
                var result = resolved.Values.Aggregate(source with { Value = text }, (all, nested) => all.After(nested));
                return result.IsKnown ? result : result with { Value = null };
            }

            foreach (var pending in converter.Pending)
            {
                resolved[pending] = await pending.GetDataAsync().ConfigureAwait(false);
            }

            converter.Pending.Clear();
        }
    }

    private sealed class ConverterFactory(Dictionary<object, OutputData> resolved) : JsonConverterFactory
    {
        public HashSet<IOutput> Pending { get; } = new(ReferenceEqualityComparer.Instance);

        public override bool CanConvert(Type typeToConvert) =>
            typeof(IOutput).IsAssignableFrom(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert), this, resolved)!;
    }

    private sealed class Converter<T>(ConverterFactory factory, Dictionary<object, OutputData> resolved) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("It writes only.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            if (resolved.TryGetValue(value!, out var data))
            {
                JsonSerializer.Serialize(writer, data.IsKnown ? data.Value : null, options);
                return;
            }

            factory.Pending.Add((IOutput)value!);
            writer.WriteNullValue();
        }
    }
}
