namespace Payments.Infra.Preview.Project;

/// <summary>The anchors of a YAML file, and what their aliases stand for.</summary>
internal sealed class YamlAnchors(FileProblems problems)
{
    private readonly Dictionary<string, YamlValue?> values = new(StringComparer.Ordinal);

    /// <summary>An anchor before a value: it stands for nothing before the value's end, as an alias inside would name the whole that it is part of.</summary>
    /// <param name="anchor">Its name; null when the value has none.</param>
    public void Begin(string? anchor) => Set(anchor, null);

    /// <summary>The value has ended.</summary>
    public void End(string? anchor, YamlValue value) => Set(anchor, value);

    /// <summary>What an alias stands for; null in its place, and a problem, when that is nothing.</summary>
    public YamlValue Follow(string alias, FilePosition position)
    {
        if (values.TryGetValue(alias, out var value) && value is not null)
        {
            return value;
        }

        problems.Add(position, values.ContainsKey(alias)
            ? $"anchor '{alias}' value contains itself: '*{alias}' stands inside the value of '&{alias}'; write the value out, or move the anchor."
            : $"unknown anchor '{alias}' referenced; put '&{alias}' before the value that '*{alias}' repeats, or write the value out.");
        return new YamlValue(YamlKind.Null, position);
    }

    private void Set(string? anchor, YamlValue? value)
    {
        if (anchor is not null)
        {
            values[anchor] = value;
        }
    }
}
