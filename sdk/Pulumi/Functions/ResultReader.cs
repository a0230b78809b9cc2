using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Reads what a function or method returned as a C# type; what does not fit is a warning.</summary>
internal sealed class ResultReader(EngineLog log)
{
    /// <summary>The whole result.</summary>
    public OutputData<T> Read<T>(string token, Struct result) => Convert<T>(token, Deserializer.Deserialize(Value.ForStruct(result)));

    /// <summary>The first property of the result, by name; a result without any is the type's default.</summary>
    public OutputData<T> ReadFirst<T>(string token, Struct result) => result.Fields.Count == 0
        ? OutputData<T>.Known(default!)
        : Convert<T>(token, Deserializer.Deserialize(result.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).First().Value));

    private OutputData<T> Convert<T>(string token, OutputData<object?> data)
    {
        if (data.Value is null)
        {
            return data.With(default(T)!);
        }

        var problems = new List<string>();
        var value = ValueReader.For(typeof(T)).Read(data.Value, $"{token} result", problems);
        foreach (var problem in problems)
        {
            log.Send(LogLevel.Warning, problem, null);
        }

        return data.With(value is T read ? read : default!);
    }
}
