using System.Globalization;
using System.Text;
using Payments.Infra.Analysis.Cel.Syntax;

namespace Payments.Infra.Analysis.Cel;

/// <summary>Whether a text is an expression in the plain language, without what the API server adds. Names and types do not count.</summary>
internal static class CelProblems
{
    /// <summary>
    /// What is wrong with an expression, or null if nothing is: per mistake a line with its place, the line of the
    /// expression and a mark below it.
    /// </summary>
    public static string? Find(string expression)
    {
        var (parsed, mistakes) = CelParser.Parse(expression);
        var syntax = mistakes.Where(mistake => mistake.Text.StartsWith("Syntax error", StringComparison.Ordinal)).ToList();
        var found = syntax.Count > 0
            ? syntax
            : [.. mistakes.Concat(CelTree.Parts(parsed).Select(Misuse).OfType<CelMistake>()).OrderBy(mistake => mistake.Position)];
        return found.Count > 0 ? Show(found, expression) : null;
    }

    /// <summary>Mistakes with their places, one after the other.</summary>
    public static string Show(IEnumerable<CelMistake> mistakes, string expression) =>
        string.Join('\n', mistakes.Select(mistake => Shown(mistake, expression)));

    private static CelMistake? Misuse(CelExpression part) => part switch
    {
        CelExpression.Select { IsOptional: true } => new CelMistake(part.Position, "unsupported syntax '.?'"),
        CelExpression.Index { IsOptional: true } => new CelMistake(part.Position, "unsupported syntax '[?'"),
        CelExpression.OptionalItem => new CelMistake(part.Position, "unsupported syntax '?'"),
        CelExpression.Call { IsMember: false, Function: "has", Arguments: [not CelExpression.Select and var argument] } =>
            new CelMistake(argument.Position, "invalid argument to has() macro"),
        CelExpression.Call { IsMember: true, Function: "all" or "exists" or "exists_one", Arguments: [_, var item, _] } when !IsName(item) =>
            new CelMistake(item.Position, "argument must be a simple name"),
        CelExpression.Call { IsMember: true, Function: "map" or "filter", Arguments: { Length: 3 or 4 } arguments } call
            when !IsName(arguments[1]) && (call.Function == "map" || arguments.Length == 3) =>
            new CelMistake(arguments[1].Position, "argument is not an identifier"),
        _ => null,
    };

    private static bool IsName(CelExpression expression) => expression is CelExpression.Name { IsRooted: false };

    private static string Shown(CelMistake mistake, string expression)
    {
        var before = expression[..mistake.Position];
        var (line, start) = (before.Count(letter => letter == '\n') + 1, before.LastIndexOf('\n') + 1);
        var end = expression.IndexOf('\n', start);
        var text = end < 0 ? expression[start..] : expression[start..end];
        var column = expression[start..mistake.Position].EnumerateRunes().Count();

        // Nothing has no first column to point at.
        var isEmpty = text.Length == 0 && !expression.Contains('\n', StringComparison.Ordinal);
        var shown = string.Create(CultureInfo.InvariantCulture, $"ERROR: <input>:{line}:{(isEmpty ? 0 : column + 1)}: {mistake.Text}");
        if (isEmpty)
        {
            return shown;
        }

        var letters = text.EnumerateRunes().ToArray();
        var mark = new StringBuilder().AppendJoin("", letters.Take(column).Select(letter => letter.IsAscii ? "." : "．"));
        mark.Append(column < letters.Length && !letters[column].IsAscii ? '＾' : '^');
        return $"{shown}\n | {text.Replace('\t', ' ')}\n | {mark}";
    }
}
