using Payments.Infra.Analysis.Cel.Syntax;
using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Cel;

/// <summary>The macros that go through a list, or through the keys of a map.</summary>
internal static class CelComprehension
{
    public static object? Evaluate(CelExpression.Comprehension macro, CelScope? scope)
    {
        IEnumerable<CelScope?> scopes;
        switch (CelEvaluator.Evaluate(macro.Range, scope), macro.Variables)
        {
            case (CelError error, _):
                return error;
            case (IReadOnlyList<object?> list, [var item]):
                scopes = list.Select(value => new CelScope(item, value, scope));
                break;
            case (IReadOnlyList<object?> list, [var index, var item]):
                scopes = list.Select((value, at) => new CelScope(item, value, new CelScope(index, (long)at, scope)));
                break;
            case (CelMap map, [var key]):
                scopes = map.Keys.Select(value => new CelScope(key, value, scope));
                break;
            case (CelMap map, [var key, var item]):
                scopes = map.Keys.Select(name => new CelScope(item, map.TryGet(name, out var value) ? value : null, new CelScope(key, name, scope)));
                break;
            default:
                return CelError.NoSuchOverload;
        }

        return macro.Macro switch
        {
            "all" => Decide(macro.Body, scopes, decisive: false),
            "exists" => Decide(macro.Body, scopes, decisive: true),
            "exists_one" => One(macro.Body, scopes),
            "filter" => Filter(macro, scopes),
            "transformMap" => TransformMap(macro, scopes),
            _ => Transform(macro, scopes),
        };
    }

    /// <summary>One item that decides is enough, even when others have no answer.</summary>
    private static object Decide(CelExpression body, IEnumerable<CelScope?> scopes, bool decisive)
    {
        CelError? problem = null;
        foreach (var scope in scopes)
        {
            switch (CelEvaluator.Evaluate(body, scope))
            {
                case bool answer when answer == decisive:
                    return decisive;
                case bool:
                    break;
                case var other:
                    problem ??= other as CelError ?? CelError.NoSuchOverload;
                    break;
            }
        }

        return (object?)problem ?? !decisive;
    }

    private static object One(CelExpression body, IEnumerable<CelScope?> scopes)
    {
        var count = 0;
        foreach (var scope in scopes)
        {
            switch (CelEvaluator.Evaluate(body, scope))
            {
                case bool answer:
                    count += answer ? 1 : 0;
                    break;
                case var other:
                    return other as CelError ?? CelError.NoSuchOverload;
            }
        }

        return count == 1;
    }

    private static object Filter(CelExpression.Comprehension macro, IEnumerable<CelScope?> scopes)
    {
        var kept = ImmutableArray.CreateBuilder<object?>();
        foreach (var scope in scopes)
        {
            switch (CelEvaluator.Evaluate(macro.Body, scope))
            {
                case true:
                    kept.Add(scope!.Value);
                    break;
                case false:
                    break;
                case var other:
                    return other as CelError ?? CelError.NoSuchOverload;
            }
        }

        return kept.ToImmutable();
    }

    private static object Transform(CelExpression.Comprehension macro, IEnumerable<CelScope?> scopes)
    {
        var made = ImmutableArray.CreateBuilder<object?>();
        foreach (var scope in scopes)
        {
            var isWanted = macro.Filter is null ? true : CelEvaluator.Evaluate(macro.Filter, scope);
            var value = isWanted is true ? CelEvaluator.Evaluate(macro.Body, scope) : null;
            if ((isWanted as CelError ?? value as CelError) is { } error)
            {
                return error;
            }

            if (isWanted is true)
            {
                made.Add(value);
            }
        }

        return made.ToImmutable();
    }

    private static object TransformMap(CelExpression.Comprehension macro, IEnumerable<CelScope?> scopes)
    {
        var made = new Dictionary<object, object?>();
        foreach (var scope in scopes)
        {
            var isWanted = macro.Filter is null ? true : CelEvaluator.Evaluate(macro.Filter, scope);
            var value = isWanted is true ? CelEvaluator.Evaluate(macro.Body, scope) : null;
            if ((isWanted as CelError ?? value as CelError) is { } error)
            {
                return error;
            }

            if (isWanted is true)
            {
                made[CelValues.Key(scope!.Outer!.Value!)] = value;
            }
        }

        return new CelLiteralMap(made);
    }
}
