using System.Text.Json;
using System.Text.Json.Nodes;

namespace Payments.Infra.SchemaTool.Files;

/// <summary>Reads the lines of a schema file.</summary>
internal sealed class SchemaLines(string path, string text)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly string[] lines = text.TrimEnd('\n').Split('\n');
    private readonly ImmutableArray<KeyValuePair<string, JsonNode>>.Builder header = ImmutableArray.CreateBuilder<KeyValuePair<string, JsonNode>>();
    private readonly Dictionary<string, ImmutableSortedDictionary<string, SchemaEntry>> sections = new(StringComparer.Ordinal);
    private int next;

    /// <summary>Reads the file.</summary>
    /// <exception cref="SchemaToolException">A line is not of the form that the tool writes.</exception>
    public SchemaFile Read()
    {
        Expect("{");
        while (lines[next] != "}")
        {
            ReadMember();
        }

        return next == lines.Length - 1
            ? new SchemaFile(path, header.ToImmutable(), sections.ToImmutableDictionary(StringComparer.Ordinal))
            : throw Wrong("the end of the file");
    }

    private void ReadMember()
    {
        if (lines[next].EndsWith(": {", StringComparison.Ordinal) && Parse(lines[next] + "}") is (var section, _))
        {
            var entries = ImmutableSortedDictionary.CreateBuilder<string, SchemaEntry>(StringComparer.Ordinal);
            for (Advance(); !lines[next].StartsWith("  }", StringComparison.Ordinal); Advance())
            {
                var (key, value) = Parse(lines[next]);
                if (!entries.TryAdd(key, new SchemaEntry(value, next + 1)))
                {
                    throw Wrong($"'{key}' no second time");
                }
            }

            sections[section] = entries.ToImmutable();
        }
        else
        {
            var (key, value) = Parse(lines[next]);
            if (value is JsonObject { Count: 0 })
            {
                sections[key] = ImmutableSortedDictionary.Create<string, SchemaEntry>(StringComparer.Ordinal);
            }
            else
            {
                header.Add(new(key, value));
            }
        }

        Advance();
    }

    /// <summary>Reads a line that has a name and a value.</summary>
    private (string Key, JsonNode Value) Parse(string line)
    {
        try
        {
            return JsonNode.Parse($"{{{line.TrimEnd(',')}}}", documentOptions: Strict) is JsonObject { Count: 1 } member
                && member.First() is { Value: { } value } pair
                ? (pair.Key, value.DeepClone())
                : throw Wrong("a name and a value");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new SchemaToolException(
                $"{path}:{next + 1}: is no JSON of its own: {exception.Message} Each resource, function and type has one line: \"name\": {{…}}");
        }
    }

    private void Expect(string line)
    {
        if (lines[next] != line)
        {
            throw Wrong($"'{line}'");
        }

        Advance();
    }

    private void Advance()
    {
        next++;
        if (next == lines.Length)
        {
            next--;
            throw Wrong("'}'");
        }
    }

    private SchemaToolException Wrong(string expected) => new($"{path}:{next + 1}: {expected} is expected, not '{Shortened(lines[next])}'");

    private static string Shortened(string line) => line.Length > 60 ? line[..60] + "…" : line;
}
