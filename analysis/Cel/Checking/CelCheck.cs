using Payments.Infra.Analysis.Cel.Functions;
using Payments.Infra.Analysis.Cel.Syntax;

namespace Payments.Infra.Analysis.Cel.Checking;

/// <summary>Looks at an expression without evaluating it: whether it can be read, whether it knows its names, and of what type it is.</summary>
internal sealed class CelCheck
{
    private static readonly ImmutableHashSet<string> ServerFunctions =
    [
        "allowed", "authorizer", "check", "decision", "errored", "error", "fieldSelector", "group", "labelSelector", "name", "namespace", "path",
        "reason", "resource", "serviceAccount", "subresource", "format", "validate", "named", "semver", "isSemver", "major", "minor", "patch",
        "sets.contains", "sets.equivalent", "sets.intersects", "contains", "equivalent", "intersects", "masked", "family", "isUnspecified",
        "isLinkLocalUnicast", "isLinkLocalMulticast", "isGlobalUnicast", "isCanonical", "ip", "optMap", "optFlatMap", "first", "last", "by", "range",
        "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours", "getMinutes", "getSeconds",
        "getMilliseconds", "greatest", "least", "ceil", "floor", "round", "trunc", "abs", "isNaN", "isInf", "isFinite", "containsCIDR", "asInteger",
        "sortBy", "unwrap", "unwrapOpt", "orValue", "or", "cel", "bind",
    ];

    private static readonly ImmutableHashSet<string> Libraries =
        ["format", "sets", "math", "optional", "cel", "base64", "strings", "ip", "cidr", "lists", "regex"];

    private readonly List<CelMistake> mistakes = [];

    private CelCheck()
    {
    }

    /// <summary>Checks an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="names">Names that it may use, with their types.</param>
    public static (CelKind Kind, string? Problem) Of(string text, ImmutableDictionary<string, CelKind> names)
    {
        var (parsed, found) = CelParser.Parse(text);
        if (!found.IsEmpty)
        {
            return (CelKind.Dyn, CelProblems.Show(found, text));
        }

        try
        {
            var check = new CelCheck();
            var kind = check.Visit(CelMacros.Expand(parsed), names);
            return (kind, check.mistakes.Count == 0 ? null : CelProblems.Show(check.mistakes.OrderBy(mistake => mistake.Position), text));
        }
        catch (CelSyntaxException exception)
        {
            return (CelKind.Dyn, CelProblems.Show([new CelMistake(0, exception.Message)], text));
        }
    }

    private CelKind Visit(CelExpression expression, ImmutableDictionary<string, CelKind> names) => expression switch
    {
        CelExpression.Literal literal => OfLiteral(literal.Value),
        CelExpression.Name name => OfName(name, names),
        CelExpression.Select select => OfSelect(select, names),
        CelExpression.Has has => VisitAll([has.Operand], names, CelKind.Bool),
        CelExpression.Index index => OfIndex(index, Visit(index.Operand, names), names),
        CelExpression.Call call => OfCall(call, names),
        CelExpression.Binary binary => OfBinary(binary, names),
        CelExpression.Unary unary => OfUnary(unary, Visit(unary.Operand, names)),
        CelExpression.Conditional choice => OfChoice(choice, names),
        CelExpression.List list => CelKind.ListOf(Joined(list.Items.Select(item => Visit(item, names)).ToList())),
        CelExpression.Map map => CelKind.MapOf(Joined(map.Entries.Select(entry => VisitEntry(entry.Key, entry.Value, names)).ToList())),
        CelExpression.Comprehension macro => OfMacro(macro, names),
        CelExpression.Bind bind => Visit(bind.Body, names.SetItem(bind.Variable, Visit(bind.Value, names))),
        _ => CelKind.Dyn,
    };

    private static CelKind OfLiteral(object? value) => value switch
    {
        null => CelKind.Null,
        bool => CelKind.Bool,
        long => CelKind.Int,
        ulong => CelKind.Uint,
        double => CelKind.Double,
        string => CelKind.String,
        byte[] => CelKind.Bytes,
        _ => CelKind.Dyn,
    };

    private CelKind OfName(CelExpression.Name name, ImmutableDictionary<string, CelKind> names) =>
        names.TryGetValue(name.Text, out var kind) ? kind
        : name.Text is "int" or "uint" or "double" or "bool" or "string" or "bytes" or "list" or "map" or "null_type" or "type" ? new CelKind("type")
        : Mistake(name.Position, $"undeclared reference to '{name.Text}' (in container '')");

    private CelKind OfSelect(CelExpression.Select select, ImmutableDictionary<string, CelKind> names)
    {
        if (select.Operand is CelExpression.Name name && names.TryGetValue($"{name.Text}.{select.Field}", out var known))
        {
            return known;
        }

        var operand = Visit(select.Operand, names);
        return select.IsOptional || operand.IsDyn || operand.Name.StartsWith("optional_type", StringComparison.Ordinal) ? CelKind.Dyn
            : operand.Fields is { } fields ? fields.GetValueOrDefault(select.Field) ?? Mistake(select.Position, $"undefined field '{select.Field}'")
            : operand.Name == "map" ? operand.Item!
            : Mistake(select.Position, $"type '{operand}' does not support field selection");
    }

    private CelKind OfIndex(CelExpression.Index index, CelKind operand, ImmutableDictionary<string, CelKind> names)
    {
        var key = Visit(index.Key, names);
        return index.IsOptional || operand.IsDyn ? CelKind.Dyn
            : operand.Name == "list" && (key.IsDyn || key == CelKind.Int) ? operand.Item!
            : operand.Name == "map" && (key.IsDyn || key == CelKind.String || operand.Item!.IsDyn) ? operand.Item!
            : Mistake(index.Position, NoOverload("_[_]", operand, key));
    }

    private CelKind OfCall(CelExpression.Call call, ImmutableDictionary<string, CelKind> names)
    {
        // What stands before the point may be the name of a library.
        var isLibrary = call.IsMember && call.Arguments is [CelExpression.Name library, ..]
            && !names.ContainsKey(library.Text) && Libraries.Contains(library.Text);
        var arguments = call.Arguments.Skip(isLibrary ? 1 : 0).Select(argument => Visit(argument, names)).ToList();
        if (!isLibrary && !FunctionTable.Knows(call.Function, call.IsMember) && !ServerFunctions.Contains(call.Function))
        {
            return Mistake(call.Position, $"undeclared reference to '{call.Function}' (in container '')");
        }

        return isLibrary ? CelKind.Dyn
            : CelOverloads.Result(call, arguments) ?? Mistake(call.Position, CelOverloads.Problem(call, arguments));
    }

    private CelKind OfBinary(CelExpression.Binary binary, ImmutableDictionary<string, CelKind> names)
    {
        var (left, right) = (Visit(binary.Left, names), Visit(binary.Right, names));
        return CelOverloads.Result(binary.Operator, left, right)
            ?? Mistake(binary.Position, NoOverload(binary.Operator == "in" ? "@in" : $"_{binary.Operator}_", left, right));
    }

    private CelKind OfUnary(CelExpression.Unary unary, CelKind operand) => unary.Operator == "!"
        ? operand.IsDyn || operand == CelKind.Bool ? CelKind.Bool : Mistake(unary.Position, NoOverload("!_", operand))
        : operand.IsDyn || operand == CelKind.Int || operand == CelKind.Double ? operand
        : Mistake(unary.Position, NoOverload("-_", operand));

    private CelKind OfChoice(CelExpression.Conditional choice, ImmutableDictionary<string, CelKind> names)
    {
        var (condition, then, otherwise) = (Visit(choice.Condition, names), Visit(choice.Then, names), Visit(choice.Else, names));
        return (condition.IsDyn || condition == CelKind.Bool) && CelOverloads.Fit(then, otherwise)
            ? then.IsDyn ? then : otherwise.IsDyn ? otherwise : then
            : Mistake(choice.Position, NoOverload("_?_:_", condition, then, otherwise));
    }

    private CelKind OfMacro(CelExpression.Comprehension macro, ImmutableDictionary<string, CelKind> names)
    {
        var range = Visit(macro.Range, names);
        if (!range.IsDyn && range.Name is not ("list" or "map"))
        {
            return Mistake(macro.Range.Position, $"expression of type '{range}' cannot be range of a comprehension (must be list, map, or dynamic)");
        }

        var key = range.Name == "map" ? CelKind.String : range.Name == "list" ? CelKind.Int : CelKind.Dyn;
        var item = range.Item ?? CelKind.Dyn;
        var scope = macro.Variables is [var only] ? names.SetItem(only, range.Name == "map" ? CelKind.String : item)
            : names.SetItem(macro.Variables[0], key).SetItem(macro.Variables[1], item);
        if (macro.Filter is { } filter)
        {
            Visit(filter, scope);
        }

        var body = Visit(macro.Body, scope);
        return macro.Macro switch
        {
            "map" or "transformList" => CelKind.ListOf(body),
            "filter" => CelKind.ListOf(range.Name == "map" ? CelKind.String : item),
            "transformMap" => CelKind.MapOf(body),
            _ => CelKind.Bool,
        };
    }

    private CelKind VisitEntry(CelExpression key, CelExpression value, ImmutableDictionary<string, CelKind> names)
    {
        Visit(key, names);
        return Visit(value, names);
    }

    private CelKind VisitAll(ImmutableArray<CelExpression> parts, ImmutableDictionary<string, CelKind> names, CelKind kind)
    {
        foreach (var part in parts)
        {
            Visit(part, names);
        }

        return kind;
    }

    private static CelKind Joined(List<CelKind> kinds) => kinds is [var first, ..] && kinds.All(kind => kind == first) ? first : CelKind.Dyn;

    private static string NoOverload(string function, params ReadOnlySpan<CelKind> kinds) =>
        $"found no matching overload for '{function}' applied to '({string.Join(", ", kinds.ToArray().Select(kind => kind.ToString()))})'";

    private CelKind Mistake(int position, string text)
    {
        mistakes.Add(new CelMistake(position, text));
        return CelKind.Dyn;
    }
}
