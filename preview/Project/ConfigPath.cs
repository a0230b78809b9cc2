using System.Globalization;
using System.Text;

namespace Payments.Infra.Preview.Project;

/// <summary>A path into a structure, as <c>service.ports[0]</c> or <c>service["a.b"]</c>.</summary>
internal static class ConfigPath
{
    /// <summary>The steps of a path: a text is a key of a map, a whole number an index of a list.</summary>
    /// <exception cref="FormatException">It is no path.</exception>
    public static ImmutableArray<object> Parse(string path)
    {
        var steps = ImmutableArray.CreateBuilder<object>();
        var position = path.StartsWith('.') ? throw new FormatException("expected property path to start with a name or index") : 0;
        while (position < path.Length)
        {
            if (path[position] == '[')
            {
                steps.Add(Bracket(path, ref position));
                continue;
            }

            position += path[position] == '.' ? 1 : 0;
            if (position == path.Length || path[position] is '.' or '[')
            {
                throw new FormatException("expected property name after '.'");
            }

            var end = path.AsSpan(position).IndexOfAny('.', '[') is >= 0 and var length ? position + length : path.Length;
            steps.Add(path[position..end]);
            position = end;
        }

        return steps.ToImmutable();
    }

    private static object Bracket(string path, ref int position)
    {
        if (path.AsSpan(position).StartsWith("[\"", StringComparison.Ordinal))
        {
            return Quoted(path, ref position);
        }

        var end = path.IndexOf(']', position);
        var index = end < 0 ? throw new FormatException("missing closing bracket in array index") : path[(position + 1)..end];
        position = end + 1;
        return int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"invalid array index: '{index}'");
    }

    private static string Quoted(string path, ref int position)
    {
        var key = new StringBuilder();
        for (position += 2; position < path.Length && path[position] != '"'; position++)
        {
            position += path.AsSpan(position).StartsWith("\\\"", StringComparison.Ordinal) ? 1 : 0;
            key.Append(path[position]);
        }

        var closing = position < path.Length ? path[position..] : throw new FormatException("missing closing quote in property name");
        if (!closing.StartsWith("\"]", StringComparison.Ordinal))
        {
            throw new FormatException("missing closing bracket in property access");
        }

        position += 2;
        return key.ToString();
    }
}
