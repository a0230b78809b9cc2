namespace Payments.Infra.Preview.Project;

/// <summary>Compares values with shapes, in the words of the CLI.</summary>
internal sealed class ShapeCheck(FileProblems problems)
{
    /// <summary>Adds all that does not fit.</summary>
    /// <param name="value">The value.</param>
    /// <param name="shape">What it may be.</param>
    /// <param name="path">Its path as the CLI writes it: <c>#/runtime/options</c>.</param>
    public void Check(YamlValue value, Shape shape, string path)
    {
        if (!shape.Words.IsEmpty)
        {
            CheckWord(value, shape, path);
        }
        else if (!shape.Kinds.IsEmpty && !shape.Kinds.Contains(value.Kind))
        {
            var allowed = string.Join(" or ", shape.Kinds.Where(kind => kind != YamlKind.Date).Select(NameOf));
            problems.Add(
                value.Position, $"{path}: {shape.Complaint}expected {allowed}, but got {NameOf(value.Kind)}: {YamlJson.Shown(value)}; {Fix(value, shape)}.");
        }
        else if (shape.NotEmpty && value.Scalar is "")
        {
            problems.Add(value.Position, $"{path}: length must be >= 1, but got 0: write a name.");
        }

        if (value.Kind == YamlKind.Map && shape.Kinds.Contains(YamlKind.Map))
        {
            CheckKeys(value, shape, path);
        }

        if (shape.Items is { } items)
        {
            foreach (var (index, item) in value.Items.Index())
            {
                Check(item, items, $"{path}/{index}");
            }
        }
    }

    /// <summary>A key in a path.</summary>
    public static string Segment(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>A kind in the words of the CLI.</summary>
    public static string NameOf(YamlKind kind) => kind switch
    {
        YamlKind.Text => "string",
        YamlKind.List => "array",
        YamlKind.Map => "object",
        YamlKind.Date => "date (jsonschema: invalid jsonType: time.Time)",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private void CheckKeys(YamlValue value, Shape shape, string path)
    {
        foreach (var name in shape.Required.Where(name => value.Entries.All(entry => entry.Key != name)))
        {
            problems.Add(value.Position, $"{path}: missing properties: '{name}'; add a line '{name}: …' here.");
        }

        foreach (var entry in value.Entries)
        {
            if (!entry.IsText && shape.Keys.Count > 0)
            {
                problems.Add(entry.Position, $"{path}: expected only string keys, got '{entry.Key}'; write it in quotes, or remove it.");
            }
            else if ((shape.Keys.GetValueOrDefault(entry.Key) ?? shape.Others) is { } known)
            {
                Check(entry.Value, known, $"{path}/{Segment(entry.Key)}");
            }
            else
            {
                problems.Add(
                    entry.Position,
                    $"{path}: additionalProperties '{entry.Key}' not allowed; {Hint(entry.Key, [.. shape.Keys.Keys.Order(StringComparer.Ordinal)])}");
            }
        }
    }

    private void CheckWord(YamlValue value, Shape shape, string path)
    {
        if (value.Scalar is string word && shape.Words.Contains(word))
        {
            return;
        }

        var allowed = string.Join(", ", shape.Words.Select(allowed => $"\"{allowed}\""));
        var nearest = value.Scalar is string text && Nearest.To(text, shape.Words) is { } near ? $"; did you mean '{near}'?" : "; write one that is allowed.";
        problems.Add(
            value.Position,
            $"{path}: {shape.Complaint}value must be {(shape.Words.Length > 1 ? "one of " : "")}{allowed}, but is {YamlJson.Shown(value)}{nearest}");
    }

    private static string Hint(string key, string[] known)
    {
        if (Nearest.To(key, known) is { } near)
        {
            return $"did you mean '{near}'?";
        }

        return known.Length == 1
            ? $"the only allowed attribute is '{known[0]}'; remove it or correct its name."
            : $"the allowed attributes are {string.Join(", ", known[..^1].Select(name => $"'{name}'"))} and '{known[^1]}'; remove it or correct its name.";
    }

    private static string Fix(YamlValue value, Shape shape) => (shape.Kinds[0], value.Kind) switch
    {
        (_, YamlKind.Null) => "give it a value, or remove the line",
        (YamlKind.Text, YamlKind.Number or YamlKind.Boolean or YamlKind.Date) => $"write it in quotes: \"{value.Source}\"",
        (YamlKind.Boolean, _) => "write true or false, without quotes",
        (YamlKind.List, _) => "write a list: a line '- …' for each item",
        (YamlKind.Map, _) => shape.Keys.Count == 0
            ? "write 'key: value' lines below it"
            : $"write lines below it: {string.Join(", ", shape.Keys.Keys.Order(StringComparer.Ordinal).Select(key => $"'{key}: …'"))}",
        _ => "write one text",
    };
}
