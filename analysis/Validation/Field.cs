namespace Payments.Infra.Analysis.Validation;

/// <summary>A value in an object, or its absence, and where it stands.</summary>
/// <param name="Value">The value; null for none.</param>
/// <param name="Path">Where it stands.</param>
internal sealed record Field(JsonNode? Value, FieldPath Path)
{
    /// <summary>A value that is nowhere.</summary>
    public static Field None { get; } = new(null, FieldPath.Root);

    /// <summary>Whether there is a value.</summary>
    public bool Exists => Value is not null;

    /// <summary>The text that it is; empty for none.</summary>
    public string Text => JsonKinds.Text(Value) ?? "";

    /// <summary>The whole number that it is; null for none.</summary>
    public long? Integer => Value is JsonValue scalar && JsonKinds.IsNumber(scalar) ? WholeNumber(scalar) : null;

    /// <summary>Whether it is a number, and no text.</summary>
    public bool IsNumber => Value is JsonValue scalar && JsonKinds.IsNumber(scalar);

    /// <summary>Whether it is true.</summary>
    public bool IsTrue => Value is JsonValue scalar && scalar.TryGetValue<bool>(out var flag) && flag;

    /// <summary>Items of a list; none where it is no list.</summary>
    public IEnumerable<Field> Items
    {
        get
        {
            var path = Path;
            return Value is JsonArray list ? list.Select((item, index) => new Field(item, path.Index(index))) : [];
        }
    }

    /// <summary>How many items or entries it has.</summary>
    public int Count => Value switch
    {
        JsonArray list => list.Count,
        JsonObject map => map.Count,
        _ => 0,
    };

    /// <summary>Entries of a map, by key; none where it is no map.</summary>
    public IEnumerable<(string Key, Field Value)> Entries
    {
        get
        {
            var path = Path;
            return Value is JsonObject map
                ? map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, new Field(entry.Value, path.Key(entry.Key))))
                : [];
        }
    }

    /// <summary>A property.</summary>
    /// <param name="name">Its name.</param>
    public Field this[string name] => new((Value as JsonObject)?[name], Path.Child(name));

    /// <summary>A field of an object.</summary>
    /// <param name="manifest">The object.</param>
    public static Field Of(JsonObject manifest) => new(manifest, FieldPath.Root);

    /// <summary>The text that it is, or another where there is none.</summary>
    public string TextOr(string otherwise) => Exists && Text.Length > 0 ? Text : otherwise;

    /// <inheritdoc/>
    public override string ToString() => Path.ToString();

    // A fraction without decimals counts as whole.
    private static long? WholeNumber(JsonValue scalar) => scalar.TryGetValue<long>(out var whole) ? whole
        : scalar.TryGetValue<double>(out var fraction) && double.IsInteger(fraction) && Math.Abs(fraction) < 1e18 ? (long)fraction
        : null;
}
