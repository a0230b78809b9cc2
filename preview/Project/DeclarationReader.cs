namespace Payments.Infra.Preview.Project;

/// <summary>Reads the keys under <c>config</c> of a project file: a value, or a declaration with type and default.</summary>
internal sealed class DeclarationReader(string project, FileProblems problems)
{
    private const string SecretKey = "secret";
    private const string Array = "array";

    private readonly ShapeCheck shapes = new(problems);

    /// <summary>Reads them all, by full key; what is wrong with one is added to the problems.</summary>
    public ImmutableSortedDictionary<string, DeclaredConfig> Read(YamlValue config)
    {
        var declared = ImmutableSortedDictionary.CreateBuilder<string, DeclaredConfig>(StringComparer.Ordinal);
        foreach (var entry in config.Entries)
        {
            if (ConfigKeys.Problem(entry) is { } problem)
            {
                problems.Add(entry.Position, problem);
            }
            else if (!declared.TryAdd(ConfigKeys.Full(entry.Key, project), Read(entry)))
            {
                problems.Add(entry.Position, $"configuration key '{entry.Key}' is declared twice, with the project's name and without; remove one of the two.");
            }
        }

        return declared.ToImmutable();
    }

    private DeclaredConfig Read(YamlEntry entry)
    {
        var (key, value) = (entry.Key, entry.Value);
        if (key == SecretKey && value.Kind != YamlKind.Boolean)
        {
            Add(
                value,
                $"#/config/{SecretKey}: expected boolean, but got {ShapeCheck.NameOf(value.Kind)}: the CLI takes a key of this name for a switch; give the " +
                "key another name.");
            return Declared(entry, null, null);
        }

        switch (value)
        {
            case { Kind: YamlKind.Text or YamlKind.Boolean or YamlKind.List } or { Scalar: long }:
                CheckWritable(key, value);
                return Declared(entry, null, value);
            case { Kind: YamlKind.Map }:
                return ReadDeclaration(entry);
            default:
                Add(
                    value,
                    $"{PathOf(key)}: oneOf failed: expected string, integer, boolean, array or a declaration, but got {ShapeCheck.NameOf(value.Kind)}: " +
                    $"{YamlJson.Shown(value)}; {Fix(entry)}.");
                return Declared(entry, null, null);
        }
    }

    private DeclaredConfig ReadDeclaration(YamlEntry entry)
    {
        var (key, value) = (entry.Key, entry.Value);
        var before = problems.Count;
        if (!value.Entries.IsEmpty && value.Entries.All(part => !ProjectShape.Declaration.Keys.ContainsKey(part.Key)))
        {
            Add(
                value,
                $"{PathOf(key)}: additionalProperties '{value.Entries[0].Key}' not allowed: an object is no value here; put it under '{ValueKey(key)}:', one " +
                "level deeper.");
            return Declared(entry, null, null);
        }

        shapes.Check(value, ProjectShape.Declaration, PathOf(key));
        var items = value.Entries.FirstOrDefault(part => part.Key == "items") is { } given ? ReadItems(given.Value, $"{PathOf(key)}/items") : null;
        if (problems.Count > before)
        {
            return Declared(entry, null, value.Get("default") ?? value.Get("value"));
        }

        var type = value.Text("type") is { } name ? new ConfigType(name, items) : null;
        CheckValue(entry, type);
        return Declared(entry, type, value.Get("default") ?? value.Get("value"));
    }

    private ConfigType? ReadItems(YamlValue value, string path)
    {
        shapes.Check(value, ProjectShape.Items, path);
        var items = value.Entries.FirstOrDefault(part => part.Key == "items") is { } given ? ReadItems(given.Value, $"{path}/items") : null;
        if (items is null && value.Text("type") == Array && value.Kind == YamlKind.Map)
        {
            Add(value, $"{path}: missing properties: 'items'; say of what the inner arrays are: 'items: {{type: string}}'.");
        }

        return value.Text("type") is { } name ? new ConfigType(name, items) : null;
    }

    /// <summary>The rules between the parts of a declaration.</summary>
    private void CheckValue(YamlEntry entry, ConfigType? type)
    {
        var (key, (initial, fixedValue)) = (entry.Key, (entry.Value.Get("default"), entry.Value.Get("value")));
        if (initial is not null && fixedValue is not null)
        {
            Add(
                fixedValue,
                $"project config '{key}' cannot have both a 'default' and 'value' attribute; keep one of {YamlJson.Shown(initial)} and " +
                $"{YamlJson.Shown(fixedValue)}.");
        }

        CheckWritable(key, initial);
        CheckWritable(key, fixedValue);
        if (!ConfigKeys.IsOwn(key, project))
        {
            CheckForeign(entry, type, initial, fixedValue);
        }
        else if (type is { Name: Array, Items: null })
        {
            Add(
                entry.Value,
                $"The configuration key '{key}' declares an array but does not specify the underlying type via the 'items' attribute; add 'items: {{type: " +
                $"string}}' or another of {string.Join(", ", ConfigType.Names)}.");
        }
        else if (type is not null && initial is not null && !(initial.IsSecure ? type.Name == "object" : type.Fits(initial)))
        {
            Add(
                initial,
                $"The default value specified for configuration key '{key}' is not of the expected type '{type.FullName}': {YamlJson.Shown(initial)} is not " +
                $"{type.Allowed}.");
        }
    }

    private void CheckForeign(YamlEntry entry, ConfigType? type, YamlValue? initial, YamlValue? fixedValue)
    {
        var key = entry.Key;
        if (type is not null)
        {
            Add(
                entry.Value.Get("type")!,
                $"Configuration key '{key}' is not namespaced by the project and should not define a type; remove 'type: {type.Name}', or name the key " +
                $"'{project}:{key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..]}'.");
        }

        if (initial is not null)
        {
            Add(
                initial,
                $"Configuration key '{key}' is not namespaced by the project and should not define a default value. Did you mean to use the 'value' " +
                $"attribute instead of 'default'? Write 'value: {YamlJson.Shown(initial)}'.");
        }
        else if (fixedValue is null)
        {
            Add(entry.Value, $"Configuration key '{key}' is namespaced and must provide an attribute 'value'; add 'value: …'.");
        }
    }

    private void CheckWritable(string key, YamlValue? value)
    {
        foreach (var number in value is null ? [] : YamlJson.Unwritable(value))
        {
            Add(
                number,
                $"json: unsupported value: configuration key '{key}' has {number.Source}, which is no number of JSON; write a finite number, or a text in " +
                "quotes.");
        }

        if (value is not null && YamlJson.OddKeys(value).FirstOrDefault() is { } odd)
        {
            problems.Add(odd.Position, $"expected only string keys, got '{odd.Key}' in configuration key '{key}'; write it in quotes: \"{odd.Key}\".");
        }
    }

    private string Fix(YamlEntry entry) => entry.Value.Kind switch
    {
        YamlKind.Number => $"write '{entry.Key}: {{{ValueKey(entry.Key)}: {entry.Value.Source}}}'",
        YamlKind.Date => $"write it in quotes: \"{entry.Value.Source}\"",
        _ when ConfigKeys.IsOwn(entry.Key, project) => "give it a value, or declare it: 'type: string' on the line below",
        _ => "give it a value, or remove the line",
    };

    private string ValueKey(string key) => ConfigKeys.IsOwn(key, project) ? "default" : "value";

    private static string PathOf(string key) => $"#/config/{ShapeCheck.Segment(key)}";

    private void Add(YamlValue value, string text) => problems.Add(value.Position, text);

    private static DeclaredConfig Declared(YamlEntry entry, ConfigType? type, YamlValue? value) => new(
        entry.Key,
        type,
        value is null ? null : YamlJson.ToConfigValue(value),
        entry.Value.Get(SecretKey)?.Scalar is true,
        entry.Position)
    {
        DefaultSource = value,
    };
}
