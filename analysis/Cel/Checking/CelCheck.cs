using Payments.Infra.Analysis.Cel.Syntax;

namespace Payments.Infra.Analysis.Cel.Checking;

/// <summary>
/// Looks at an expression without evaluating it: whether it can be read, whether it knows its names, and of what type it is. It finds types as
/// <c>checker/checker.go</c> of cel-go does.
/// </summary>
internal sealed partial class CelCheck
{
    private static readonly ImmutableDictionary<string, CelKind> Types = new[]
    {
        CelKind.Bool, CelKind.Bytes, CelKind.Double, CelKind.Int, CelKind.String, CelKind.Uint, CelKind.Null, CelKind.ListOf(CelKind.Dyn),
        CelKind.MapOf(CelKind.Dyn, CelKind.Dyn), new CelKind("type"),
    }.ToImmutableDictionary(kind => kind.Name, CelKind.TypeOf, StringComparer.Ordinal);

    private readonly CelUnification types = new();
    private readonly CelLiterals literals = new();
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
            var kind = check.types.Found(check.Visit(CelMacros.Expand(parsed), names), isLast: true);
            var problems = check.mistakes.Count > 0 ? check.mistakes : check.literals.Mistakes(check.types).ToList();
            return (kind, problems.Count == 0 ? null : CelProblems.Show(problems.OrderBy(mistake => mistake.Position), text));
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
        CelExpression.Has has => OfHas(has, names),
        CelExpression.Index index => OfOperator(
            index.IsOptional ? "_[?_]" : "_[_]", index.Position, Visit(index.Operand, names), Visit(index.Key, names)),
        CelExpression.Call call => OfCall(call, names),
        CelExpression.Binary binary => OfBinary(binary, names),
        CelExpression.Unary unary => OfOperator($"{unary.Operator}_", unary.Position, Visit(unary.Operand, names)),
        CelExpression.Conditional choice => OfOperator(
            "_?_:_", choice.Position, Visit(choice.Condition, names), Visit(choice.Then, names), Visit(choice.Else, names)),
        CelExpression.List list => CelKind.ListOf(Joined(list.Items, names)),
        CelExpression.Map map => CelKind.MapOf(
            Joined(map.Entries.Select(entry => entry.Key), names), Joined(map.Entries.Select(entry => entry.Value), names)),
        CelExpression.Comprehension macro => OfMacro(macro, names),
        CelExpression.Bind bind => Undeclared(bind.Position, "bind"),
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
        names.GetValueOrDefault(name.Text) ?? Types.GetValueOrDefault(name.Text) ?? Undeclared(name.Position, name.Text);

    private CelKind OfHas(CelExpression.Has has, ImmutableDictionary<string, CelKind> names)
    {
        Member(Visit(has.Operand, names), has.Field, has.Position);
        return CelKind.Bool;
    }

    private CelKind OfSelect(CelExpression.Select select, ImmutableDictionary<string, CelKind> names)
    {
        // A name may have points in it.
        if (!select.IsOptional && CelNames.Qualified(select) is { } qualified && names.TryGetValue(qualified, out var known))
        {
            return known;
        }

        var operand = types.Found(Visit(select.Operand, names));
        var found = Member(operand, select.Field, select.Position);
        return select.IsOptional || operand.IsOptional ? CelKind.Optional(found) : found;
    }

    private CelKind Member(CelKind operand, string field, int position)
    {
        var kind = types.Found(operand);
        kind = kind.IsOptional ? kind.Item! : kind;
        return kind.Name == "map" ? kind.Item!
            : kind.Fields is { } fields ? fields.GetValueOrDefault(field) ?? Mistake(position, $"undefined field '{field}'")
            : kind.IsParameter && types.Assign(CelKind.Dyn, kind) || kind.IsDyn ? CelKind.Dyn
            : Mistake(position, $"type '{kind.Shown}' does not support field selection");
    }

    private CelKind OfBinary(CelExpression.Binary binary, ImmutableDictionary<string, CelKind> names)
    {
        var (left, right) = (Visit(binary.Left, names), Visit(binary.Right, names));
        if (binary.Operator is not ("&&" or "||"))
        {
            return OfOperator(binary.Operator == "in" ? "@in" : $"_{binary.Operator}_", binary.Position, left, right);
        }

        Expect(CelKind.Bool, left, binary.Left.Position);
        Expect(CelKind.Bool, right, binary.Right.Position);
        return CelKind.Bool;
    }

    private CelKind OfOperator(string function, int position, params ImmutableArray<CelKind> operands) =>
        OfFunction(function, isMember: false, position, operands);

    private CelKind OfFunction(string function, bool isMember, int position, ImmutableArray<CelKind> arguments)
    {
        var signatures = CelSignatures.Of(function);
        if (signatures.IsEmpty)
        {
            return Undeclared(position, function);
        }

        CelKind? result = null;
        foreach (var signature in signatures.Where(signature => signature.IsMember == isMember))
        {
            var (wanted, given) = types.Fresh(signature);
            if (types.Assign(arguments, wanted))
            {
                var kind = types.Found(given);
                result = result is null || result == kind ? kind : CelKind.Dyn;
            }
        }

        return result ?? Mistake(position, NoOverload(function, isMember, arguments));
    }

    private string NoOverload(string function, bool isMember, ImmutableArray<CelKind> arguments)
    {
        var shown = arguments.Select(argument => types.Found(argument, isLast: true).Shown).ToList();
        var receiver = isMember ? $"{shown[0]}." : "";
        return $"found no matching overload for '{function}' applied to '{receiver}({string.Join(", ", shown.Skip(isMember ? 1 : 0))})'";
    }

    /// <summary>The type that all items of a list, or keys or values of a map, have in common.</summary>
    private CelKind Joined(IEnumerable<CelExpression> items, ImmutableDictionary<string, CelKind> names)
    {
        CelKind? common = null;
        CelKind? first = null;
        foreach (var item in items)
        {
            var kind = Visit(item, names);
            literals.AddItem(item.Position, first ??= kind, kind);
            common = common is null ? kind
                : types.Assign(common, kind) ? CelUnification.MostGeneral(common, kind)
                : Expected(common, kind, item.Position);
        }

        return common ?? types.NewVariable();
    }

    private void Expect(CelKind wanted, CelKind found, int position)
    {
        if (!types.Assign(found, wanted))
        {
            Expected(wanted, found, position);
        }
    }

    private CelKind Expected(CelKind wanted, CelKind found, int position) => Mistake(
        position, $"expected type '{types.Found(wanted, isLast: true).Shown}' but found '{types.Found(found, isLast: true).Shown}'");

    private CelKind Undeclared(int position, string name) => Mistake(position, $"undeclared reference to '{name}' (in container '')");

    private CelKind Mistake(int position, string text)
    {
        mistakes.Add(new CelMistake(position, text));
        return CelKind.Dyn;
    }
}
