using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Reads what a function or method returned as a C# type; what does not fit is a warning.</summary>
internal sealed class ResultReader(EngineLog log)
{
    /// <summary>The whole result.</summary>
    public OutputData Read<T>(string token, Struct result) => Convert<T>(token, Deserializer.Deserialize(Value.ForStruct(result)));

    /// <summary>The first property of the result, by name; a result without any is the type's default.</summary>
    public OutputData ReadFirst<T>(string token, Struct result) => result.Fields.Count == 0
        ? OutputData.Known(default(T))
        : Convert<T>(token, Deserializer.Deserialize(result.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).First().Value));

    private OutputData Convert<T>(string token, OutputData data)
    {
        if (data.Value is null)
        {
            return data with { Value = default(T) };
        }

        var problems = new List<string>();
        var value = ValueReader.For(typeof(T)).Read(data.Value, $"{token} result", problems);
        foreach (var problem in problems)
        {
            log.Send(LogLevel.Warning, problem, null);
        }

        return data with { Value = value is T read ? read : default };
    }
}
