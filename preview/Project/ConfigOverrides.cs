using System.Globalization;

namespace Payments.Infra.Preview.Project;

/// <summary>Reads configuration values of the command line.</summary>
/// <param name="project">Name of the project.</param>
internal sealed class ConfigOverrides(string project)
{
    private const int MaxIndex = 10_000;

    private static readonly FilePosition Position = new("--config", 0, 0);

    /// <summary>The values by full key. A path starts from an empty structure, whatever the files hold, as with the Pulumi CLI.</summary>
    /// <exception cref="ProjectException">One has no key, or a path that leads nowhere.</exception>
    public ImmutableSortedDictionary<string, YamlValue> Read(ConfigInputs inputs)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, YamlValue>(StringComparer.Ordinal);
        foreach (var argument in inputs.Overrides)
        {
            var (key, text) = argument.Split('=', 2) is [var name, var given] ? (name, given) : (argument, "");
            var (full, steps) = inputs.OverridesArePaths ? PathOf(key) : (FullKey(key), []);
            values[full] = steps.IsEmpty ? Text(text) : Set(values.GetValueOrDefault(full), steps, text, argument);
        }

        return values.ToImmutable();
    }

    private string FullKey(string key)
    {
        if (key.Length == 0)
        {
            throw Refused($"'--config' takes key=value, and there is no key before '='; write --config {project}:<key>=<value>.");
        }

        var entry = new YamlEntry(key, IsText: true, Position, Text(""));
        return ConfigKeys.Problem(entry) is { } problem ? throw Refused(problem) : ConfigKeys.Full(key, project);
    }

    private (string Key, ImmutableArray<object> Steps) PathOf(string path)
    {
        // Only the first step carries a namespace: further ones may have any letters.
        var start = path.IndexOfAny(['.', '[']) is >= 0 and var found ? found : path.Length;
        try
        {
            return (FullKey(path[..start]), ConfigPath.Parse("key" + path[start..]).RemoveAt(0));
        }
        catch (FormatException exception)
        {
            throw Refused($"invalid config key path: {exception.Message}: '{path}'.");
        }
    }

    private static YamlValue Set(YamlValue? value, ImmutableArray<object> steps, string text, string argument)
    {
        if (steps.IsEmpty)
        {
            return Scalar(text);
        }

        var rest = steps.RemoveAt(0);
        return (steps[0], value) switch
        {
            (string key, null or { Kind: YamlKind.Map or YamlKind.Null }) => SetField(value, key, rest, text, argument),
            (int index, null or { Kind: YamlKind.List or YamlKind.Null }) => SetItem(value, index, rest, text, argument),
            (string, { Kind: YamlKind.List }) => throw Refused($"key for an array must be an int: '{argument}'."),
            (int, { Kind: YamlKind.Map }) => throw Refused($"key for a map must be a string: '{argument}'."),
            (string, _) => throw Refused($"expected a map: '{argument}' goes on where an earlier --config has set a value."),
            _ => throw Refused($"expected an array: '{argument}' goes on where an earlier --config has set a value."),
        };
    }

    private static YamlValue SetField(YamlValue? map, string key, ImmutableArray<object> rest, string text, string argument)
    {
        var entries = map?.Entries ?? [];
        var old = entries.FirstOrDefault(entry => entry.Key == key);
        var entry = new YamlEntry(key, IsText: true, Position, Set(old?.Value, rest, text, argument));
        var changed = new YamlValue(YamlKind.Map, Position) { Entries = old is null ? entries.Add(entry) : entries.Replace(old, entry) };
        return changed.IsSecure ? throw Refused($"maps with the single key \"secure\" are reserved: '{argument}'.") : changed;
    }

    private static YamlValue SetItem(YamlValue? list, int index, ImmutableArray<object> rest, string text, string argument)
    {
        var isNew = list is not { Kind: YamlKind.List };
        var items = isNew ? [] : list!.Items;
        if (index > (isNew ? MaxIndex : items.Length))
        {
            throw Refused($"array index out of range: '{argument}'.");
        }

        // A list that starts at some index has nulls before it.
        items = items.AddRange(Enumerable.Range(items.Length, Math.Max(0, index + 1 - items.Length)).Select(_ => new YamlValue(YamlKind.Null, Position)));
        return new YamlValue(YamlKind.List, Position) { Items = items.SetItem(index, Set(items[index], rest, text, argument)) };
    }

    /// <summary>Inside a structure a text that looks like a truth value or a whole number is one.</summary>
    private static YamlValue Scalar(string text) => text switch
    {
        "true" or "false" => new YamlValue(YamlKind.Boolean, Position) { Scalar = text == "true", Source = text },
        ['0', _, ..] => Text(text),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            new YamlValue(YamlKind.Number, Position) { Scalar = number, Source = text },
        _ when ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            new YamlValue(YamlKind.Number, Position) { Scalar = number, Source = text },
        _ => Text(text),
    };

    private static YamlValue Text(string text) => new(YamlKind.Text, Position) { Scalar = text, Source = text };

    private static ProjectException Refused(string problem) => new(ExitCodes.Failure, problem);
}
