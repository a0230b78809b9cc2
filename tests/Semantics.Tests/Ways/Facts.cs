using System.Collections;
using System.Globalization;
using Pulumi;
using Pulumi.Utilities;

namespace Payments.Infra.Semantics.Tests.Ways;

/// <summary>What a program finds out while it runs.</summary>
public sealed class Facts
{
    private readonly Lock gate = new();
    private readonly SortedSet<string> lines = new(StringComparer.Ordinal);

    /// <summary>All of it, sorted.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    /// <summary>Notes a value.</summary>
    public void Note(string name, object? value)
    {
        lock (gate)
        {
            lines.Add($"{name}: {Text(value)}");
        }
    }

    /// <summary>Notes what an output resolves to; the program waits for it.</summary>
    public void Note<T>(string name, Output<T> output) => _ = Output.Create(NoteAsync(name, output));

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{key}={Text(map[key])}").Order(StringComparer.Ordinal))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Text))}]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private async Task<bool> NoteAsync<T>(string name, Output<T> output)
    {
        var isKnown = await OutputUtilities.GetIsKnownAsync(output);
        var text = isKnown ? Text(await OutputUtilities.GetValueAsync(output)) : "unknown";
        Note(name, await Output.IsSecretAsync(output) ? $"secret {text}" : text);
        return true;
    }
}
