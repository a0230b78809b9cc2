using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Payments.Infra.Preview.Project;

/// <summary>
/// Reads the first document of a YAML file, as the Pulumi CLI does, into values that know where they are. Manifests are read by the
/// words of YAML 1.1, and have no places: that reader stands with the tests that use it.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 1000;

    private readonly string file;
    private readonly FileProblems problems;
    private readonly Parser parser;
    private readonly YamlAnchors anchors;
    private readonly YamlSizes sizes = new();
    private int depth;

    private YamlReader(string file, string text, FileProblems problems) =>
        (this.file, this.problems, parser, anchors) = (file, problems, new Parser(new StringReader(text)), new YamlAnchors(problems));

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">Takes what is wrong though it can be read: a key that stands twice, an alias of nothing.</param>
    /// <returns>What it holds; null for an empty one.</returns>
    /// <exception cref="ProjectException">It is no YAML from some line on.</exception>
    public static YamlValue? Read(string path, FileProblems problems)
    {
        var reader = new YamlReader(Path.GetFileName(path), YamlBytes.Read(path), problems);
        return reader.ReadDocument();
    }

    /// <summary>Reads a text that is one document and nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <returns>What it holds; null when there is nothing or something is wrong in it.</returns>
    /// <exception cref="ProjectException">It is no YAML.</exception>
    public static YamlValue? ReadWhole(string text)
    {
        var problems = new FileProblems();
        var reader = new YamlReader("text", text, problems);
        return reader.ReadDocument() is { } root && reader.EndsHere() && problems.Count == 0 ? root : null;
    }

    private YamlValue? ReadDocument()
    {
        try
        {
            Next<StreamStart>();
            if (parser.Current is StreamEnd)
            {
                return null;
            }

            Next<DocumentStart>();
            return ReadValue();
        }
        catch (YamlException exception)
        {
            throw Malformed(exception.Start, exception.Message);
        }
        catch (InvalidOperationException)
        {
            // The parser has some errors that do not say where they are.
            throw Malformed(parser.Current?.End ?? Mark.Empty, "");
        }
    }

    private bool EndsHere()
    {
        try
        {
            return parser.Current is DocumentEnd && parser.MoveNext() && parser.Current is StreamEnd;
        }
        catch (YamlException)
        {
            return false;
        }
    }

    private YamlValue ReadValue()
    {
        var current = parser.Current!;
        if (current is AnchorAlias alias)
        {
            Next<AnchorAlias>();
            return anchors.Follow(alias.Value.Value, At(alias.Start));
        }

        if (++depth > MaxDepth)
        {
            throw new ProjectException(
                ExitCodes.Failure, $"{At(current.Start)}: values are nested deeper than {MaxDepth} levels here, which is more than is read.");
        }

        var anchor = current is NodeEvent { Anchor: { IsEmpty: false } name } ? name.Value : null;
        anchors.Begin(anchor);
        var value = current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart => ReadList(),
            _ => ReadMap(),
        };
        depth--;
        anchors.End(anchor, value);
        sizes.Measure(value);
        return value;
    }

    private YamlValue ReadScalar(Scalar scalar)
    {
        Next<Scalar>();
        var position = At(scalar.Start);
        var tag = scalar.Tag.IsEmpty ? "" : scalar.Tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);
        YamlKind? tagged = tag switch
        {
            "!!int" or "!!float" => YamlKind.Number,
            "!!bool" => YamlKind.Boolean,
            "!!null" => YamlKind.Null,
            "!!timestamp" => YamlKind.Date,
            _ => null,
        };
        var isText = tagged is null && (tag.Length > 0 || scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any));
        var (kind, value) = isText ? (YamlKind.Text, scalar.Value) : YamlScalar.Resolve(scalar.Value);
        if (tagged is not null && tagged != kind)
        {
            problems.Add(position, $"cannot decode !!str `{scalar.Value}` as a {tag}; remove the tag, or write a value of its type.");
        }

        return new YamlValue(kind, position) { Scalar = value, Source = scalar.Value };
    }

    private YamlValue ReadList()
    {
        var start = Next<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        while (parser.Current is not SequenceEnd)
        {
            items.Add(ReadValue());
        }

        Next<SequenceEnd>();
        return new YamlValue(YamlKind.List, At(start.Start)) { Items = items.ToImmutable() };
    }

    private YamlValue ReadMap()
    {
        var start = Next<MappingStart>();
        var entries = new List<YamlEntry>();
        YamlValue? merged = null;
        while (parser.Current is not MappingEnd)
        {
            var isMerge = parser.Current is Scalar { Value: "<<", Style: ScalarStyle.Plain };
            var position = At(parser.Current!.Start);
            var key = ReadValue();
            var value = ReadValue();
            if (isMerge)
            {
                merged = value;
                continue;
            }

            Add(entries, new YamlEntry(NameOf(key, position), key.Kind == YamlKind.Text, position, value));
        }

        Next<MappingEnd>();
        YamlMerge.Into(entries, merged, problems);
        return new YamlValue(YamlKind.Map, At(start.Start)) { Entries = [.. entries] };
    }

    private void Add(List<YamlEntry> entries, YamlEntry entry)
    {
        if (entries.FirstOrDefault(other => other.Key == entry.Key) is { } first)
        {
            problems.Add(entry.Position, $"mapping key \"{entry.Key}\" already defined at line {first.Position.Line}; remove one of the two.");
            return;
        }

        entries.Add(entry);
    }

    private string NameOf(YamlValue key, FilePosition position)
    {
        if (key.Kind is YamlKind.List or YamlKind.Map)
        {
            problems.Add(position, "invalid map key: a list or an object is no key; write a text.");
        }

        return key.Kind == YamlKind.Null ? "<nil>" : key.Scalar is bool flag ? flag ? "true" : "false" : key.Source;
    }

    private T Next<T>()
        where T : ParsingEvent
    {
        if (parser.Current is null)
        {
            parser.MoveNext();
        }

        var current = parser.Current as T ?? throw new YamlException(parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, "");
        parser.MoveNext();
        return current;
    }

    private FilePosition At(Mark mark) => new(file, mark.Line, mark.Column);

    private ProjectException Malformed(Mark position, string message)
    {
        var reason = message.Length > 0 ? $" ({message.TrimEnd('.')})" : "";
        return new ProjectException(
            ExitCodes.Failure,
            $"{At(position)}: the YAML breaks off here{reason}. Check indentation (spaces, no tabs), colons, brackets and quotes of this line and the one " +
            "before it.");
    }
}
