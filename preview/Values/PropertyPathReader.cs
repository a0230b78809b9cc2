using System.Globalization;
using System.Text;

namespace Payments.Infra.Preview.Values;

/// <summary>
/// Reads paths to properties as the real engine does, which takes more than it says: a name may hold anything but a dot and a bracket, and of
/// several dots one counts. Source, also of what it says is wrong: <c>ParsePropertyPath</c> of the real engine.
/// </summary>
/// <param name="text">The path.</param>
internal sealed class PropertyPathReader(string text)
{
    /// <summary>The segment that stands for all names and all indices.</summary>
    public const string Star = "*";

    private int position;

    /// <summary>What is wrong with the path; empty for nothing.</summary>
    public string Problem { get; private set; } = text.StartsWith('.') ? "expected property path to start with a name or index" : "";

    /// <summary>The segments: names as texts, and indices as numbers.</summary>
    public ImmutableArray<object> Read()
    {
        var segments = ImmutableArray.CreateBuilder<object>();
        while (position < text.Length && Problem.Length == 0)
        {
            if (text[position] == '.')
            {
                position++;
                Problem = position == text.Length ? "expected property path to end with a name or index" : "";
            }
            else if ((text[position] == '[' ? ReadBracket() : ReadName()) is { } segment)
            {
                segments.Add(segment);
            }
        }

        return segments.ToImmutable();
    }

    private string ReadName()
    {
        var end = text.AsSpan(position).IndexOfAny('.', '[');
        var name = end < 0 ? text[position..] : text.Substring(position, end);
        position += name.Length;
        return name;
    }

    private object? ReadBracket()
    {
        if (position + 1 < text.Length && text[position + 1] == '"')
        {
            return ReadQuoted();
        }

        var end = text.IndexOf(']', position);
        if (end < 0)
        {
            return Refuse("missing closing bracket in array index");
        }

        var inside = text[(position + 1)..end];
        position = end + 1;
        return inside == Star ? Star
            : int.TryParse(inside, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) ? index
            : Refuse($"invalid array index: strconv.ParseInt: parsing \"{inside}\": invalid syntax");
    }

    /// <summary>Of what is escaped, only a quote loses its backslash.</summary>
    private object? ReadQuoted()
    {
        var name = new StringBuilder();
        for (position += 2; position < text.Length && text[position] != '"'; position++)
        {
            position += text.AsSpan(position).StartsWith("\\\"", StringComparison.Ordinal) ? 1 : 0;
            name.Append(text[position]);
        }

        if (position >= text.Length)
        {
            return Refuse("missing closing quote in property name");
        }

        position += 2;
        return position > text.Length || text[position - 1] != ']' ? Refuse("missing closing bracket in property access") : name.ToString();
    }

    private object? Refuse(string problem)
    {
        Problem = problem;
        return null;
    }
}
