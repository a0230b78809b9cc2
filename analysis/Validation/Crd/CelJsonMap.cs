using System.Text;
using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>A JSON object as a value of expressions. Values are made when they are asked for.</summary>
internal sealed class CelJsonMap(JsonObject fields, StructuralSchema? schema) : CelMap
{
    private static readonly (string Escape, string Text)[] Escapes =
        [("__underscores__", "__"), ("__dot__", "."), ("__dash__", "-"), ("__slash__", "/")];

    public override int Count => fields.Count;

    public override IEnumerable<object> Keys => fields.Select(entry => entry.Key);

    public override bool TryGet(object key, out object? value)
    {
        value = null;
        if (key is not string name || !fields.TryGetPropertyValue(name, out var json))
        {
            return false;
        }

        value = CelJson.ToValue(json, schema?.Member(name));
        return true;
    }

    /// <summary>Names that are none in the language are escaped: <c>self.__namespace__</c>, <c>self.x__dash__y</c>.</summary>
    public override bool TrySelect(string name, out object? value) => TryGet(name, out value) || (Unescape(name) is { } field && TryGet(field, out value));

    private static string? Unescape(string name)
    {
        if (!name.Contains("__", StringComparison.Ordinal))
        {
            return null;
        }

        var text = new StringBuilder();
        for (var index = 0; index < name.Length;)
        {
            var escape = Array.Find(Escapes, escape => name.AsSpan(index).StartsWith(escape.Escape, StringComparison.Ordinal));
            text.Append(escape.Text ?? name[index].ToString());
            index += escape.Escape?.Length ?? 1;
        }

        var unescaped = text.ToString();
        return unescaped.StartsWith("__", StringComparison.Ordinal) && unescaped.EndsWith("__", StringComparison.Ordinal) && unescaped.Length > 4
            ? unescaped[2..^2]
            : unescaped;
    }
}
