using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

/// <summary>
/// The messages and enums of Envoy's configuration API, version 3, read from the embedded table <c>envoy-api.txt</c>:
/// a line <c>message NAME</c>, below it its fields, indented, as <c>NAME TYPE</c>, <c>NAME list TYPE</c> or
/// <c>NAME map KEY TYPE</c>, with <c>of ONEOF</c> behind a field of which only one of several can be set, and <c>of ONEOF!</c>
/// where one must be; enums as <c>enum NAME VALUE …</c>. It is as of Envoy 1.32 with what rate limits have since
/// learnt, and the filters for PostgreSQL, MySQL, Kafka and Go; a field newer than that only makes a warning.
/// </summary>
internal static class EnvoyApi
{
    private static readonly Lazy<(FrozenDictionary<string, EnvoyMessage> Messages, FrozenDictionary<string, FrozenSet<string>> Enums)> Table =
        new(Read);

    /// <summary>The message of that full name, or null if Envoy has none.</summary>
    public static EnvoyMessage? Message(string name) => Table.Value.Messages.GetValueOrDefault(name);

    /// <summary>The names of the values of an enum, or null if the name is not that of an enum.</summary>
    public static FrozenSet<string>? Enum(string name) => Table.Value.Enums.GetValueOrDefault(name);

    private static (FrozenDictionary<string, EnvoyMessage> Messages, FrozenDictionary<string, FrozenSet<string>> Enums) Read()
    {
        var messages = new Dictionary<string, ImmutableArray<EnvoyField>.Builder>();
        var enums = new Dictionary<string, FrozenSet<string>>();
        var fields = ImmutableArray.CreateBuilder<EnvoyField>();
        foreach (var words in Lines().Select(line => line.Split(' ')))
        {
            switch (words)
            {
                case ["", .. var field]:
                    fields.Add(Field(field));
                    break;
                case ["message", var name]:
                    messages[name] = fields = ImmutableArray.CreateBuilder<EnvoyField>();
                    break;
                case ["enum", var name, .. var values]:
                    enums[name] = values.ToFrozenSet();
                    break;
                default:
                    throw NotOfTheTable(words);
            }
        }

        return (messages.ToFrozenDictionary(entry => entry.Key, entry => new EnvoyMessage(entry.Key, entry.Value.ToImmutable())), enums.ToFrozenDictionary());
    }

    private static EnvoyField Field(string[] words) => words switch
    {
        [var name, var type] => new(name, EnvoyShape.One, type, ""),
        [var name, var type, "of", var oneof] => new(name, EnvoyShape.One, type, "") { Oneof = new EnvoyOneof(oneof.TrimEnd('!'), oneof.EndsWith('!')) },
        [var name, "list", var type] => new(name, EnvoyShape.List, type, ""),
        [var name, "map", var key, var type] => new(name, EnvoyShape.Map, type, key),
        _ => throw NotOfTheTable(words),
    };

    private static InvalidDataException NotOfTheTable(string[] words) => new($"envoy-api.txt: {string.Join(' ', words)}: neither message, field nor enum");

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(EnvoyApi).Assembly.GetManifestResourceStream("envoy-api.txt")
            ?? throw new InvalidOperationException("the table envoy-api.txt is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
