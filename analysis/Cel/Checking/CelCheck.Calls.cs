using Payments.Infra.Analysis.Cel.Syntax;

namespace Payments.Infra.Analysis.Cel.Checking;

/// <content>Functions, and macros that go through lists and maps.</content>
internal sealed partial class CelCheck
{
    private CelKind OfCall(CelExpression.Call call, ImmutableDictionary<string, CelKind> names)
    {
        if (call is { IsMember: true, Function: "optMap" or "optFlatMap", Arguments: [var operand, CelExpression.Name variable, var body] })
        {
            return OfOptional(call, Visit(operand, names), value => Visit(body, names.SetItem(variable.Text, value)));
        }

        var isInSpace = call.IsMember && CelNames.Qualified(call.Arguments[0]) is { } space && !CelSignatures.Of($"{space}.{call.Function}").IsEmpty;
        var isMember = call.IsMember && !isInSpace;
        var function = isInSpace ? $"{CelNames.Qualified(call.Arguments[0])}.{call.Function}" : call.Function;
        var arguments = isInSpace ? call.Arguments[1..] : call.Arguments;
        var kinds = arguments.Select(argument => Visit(argument, names)).ToImmutableArray();
        literals.AddCall(call.Function, isMember ? arguments[1..] : arguments);
        return OfFunction(function, isMember, call.Position, kinds);
    }

    private CelKind OfOptional(CelExpression.Call call, CelKind operand, Func<CelKind, CelKind> body)
    {
        var kind = types.Found(operand);
        if (!kind.IsOptional && !kind.IsDyn)
        {
            return Mistake(call.Position, NoOverload("hasValue", isMember: true, [kind]));
        }

        var result = body(kind.IsOptional ? kind.Item! : CelKind.Dyn);
        return call.Function == "optMap" ? CelKind.Optional(result) : result;
    }

    private CelKind OfMacro(CelExpression.Comprehension macro, ImmutableDictionary<string, CelKind> names)
    {
        var (key, item, scope) = Scope(macro, types.Found(Visit(macro.Range, names)), names);
        var filter = macro.Filter is null ? null : Visit(macro.Filter, scope);
        var body = Visit(macro.Body, scope);
        if (filter is not null)
        {
            Expect(CelKind.Bool, filter, macro.Filter!.Position);
        }

        if (macro.Macro is "all" or "exists" or "exists_one" or "filter")
        {
            Expect(CelKind.Bool, body, macro.Body.Position);
        }

        return macro.Macro switch
        {
            "map" or "transformList" => CelKind.ListOf(body),
            "filter" => CelKind.ListOf(item),
            "transformMap" => CelKind.MapOf(key, body),
            _ => CelKind.Bool,
        };
    }

    /// <summary>What a macro calls its variables. With one variable a map is gone through by its keys.</summary>
    private (CelKind Key, CelKind Item, ImmutableDictionary<string, CelKind> Names) Scope(
        CelExpression.Comprehension macro, CelKind range, ImmutableDictionary<string, CelKind> names)
    {
        var isPair = macro.Variables.Length > 1;
        var (key, item) = range switch
        {
            { Name: "list" } => (CelKind.Int, range.Item!),
            { Name: "map" } => (range.Key!, isPair ? range.Item! : range.Key!),
            _ => (CelKind.Dyn, CelKind.Dyn),
        };
        if (range.Name is not ("list" or "map") && !range.IsDyn && !(range.IsParameter && types.Assign(CelKind.Dyn, range)))
        {
            Mistake(
                macro.Range.Position, $"expression of type '{range.Shown}' cannot be range of a comprehension (must be list, map, or dynamic)");
        }

        return (key, item, isPair ? names.SetItem(macro.Variables[0], key).SetItem(macro.Variables[1], item) : names.SetItem(macro.Variables[0], item));
    }
}
