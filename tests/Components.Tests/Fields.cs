namespace Payments.Infra.Components.Tests;

/// <summary>Reads values out of nested inputs by a path such as <c>spec.template.spec.containers[0].image</c>.</summary>
internal sealed class Fields(string name, object? root)
{
    /// <summary>The value at a path; null when there is none.</summary>
    public object? this[string path]
    {
        get
        {
            var value = root;
            foreach (var part in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
            {
                value = part.StartsWith('[')
                    ? value is ImmutableArray<object> list ? list[int.Parse(part.Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture)] : null
                    : (value as ImmutableDictionary<string, object>)?.GetValueOrDefault(part.Replace("~", ".", StringComparison.Ordinal));
            }

            return value;
        }
    }

    public Fields At(string path) => new($"{name}.{path}", this[path]);

    public ImmutableDictionary<string, object> Map(string path) => Assert.IsType<ImmutableDictionary<string, object>>(this[path]);

    public ImmutableArray<object> List(string path) => Assert.IsType<ImmutableArray<object>>(this[path]);

    public IEnumerable<string> Texts(string path) => List(path).Cast<string>();

    /// <summary>Everything, as text that two equal inputs share.</summary>
    public string Text() => Text(root);

    public override string ToString() => name;

    private static string Text(object? value) => value switch
    {
        ImmutableDictionary<string, object> map =>
            $"{{{string.Join(", ", map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}",
        ImmutableArray<object> list => $"[{string.Join(", ", list.Select(Text))}]",
        _ => $"{value}",
    };
}
