using Payments.Infra.Analysis.Cel.Functions;
using Payments.Infra.Analysis.Cel.Syntax;
using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Cel;

/// <summary>Finds the value of an expression. What has no value is a <see cref="CelError"/>.</summary>
internal static class CelEvaluator
{
    public static object? Evaluate(CelExpression expression, CelScope? scope) => expression switch
    {
        CelExpression.Literal literal => literal.Value,
        CelExpression.Name name => CelScope.Find(scope, name.Text) is { } variable ? variable.Value : TypeNamed(name.Text),
        CelExpression.Select select => Select(Evaluate(select.Operand, scope), select.Field, select.IsOptional),
        CelExpression.Has has => Has(Evaluate(has.Operand, scope), has.Field),
        CelExpression.Index index => Index(Evaluate(index.Operand, scope), Evaluate(index.Key, scope), index.IsOptional),
        CelExpression.Call call => Call(call, scope),
        CelExpression.Binary { Operator: "&&" } and => Logical(and, scope, decisive: false),
        CelExpression.Binary { Operator: "||" } or => Logical(or, scope, decisive: true),
        CelExpression.Binary binary => Binary(binary.Operator, Evaluate(binary.Left, scope), Evaluate(binary.Right, scope)),
        CelExpression.Unary unary => Unary(unary.Operator, Evaluate(unary.Operand, scope)),
        CelExpression.Conditional conditional => Evaluate(conditional.Condition, scope) switch
        {
            true => Evaluate(conditional.Then, scope),
            false => Evaluate(conditional.Else, scope),
            CelError error => error,
            _ => CelError.NoSuchOverload,
        },
        CelExpression.List list => List(list, scope),
        CelExpression.Map map => Map(map, scope),
        CelExpression.Comprehension macro => CelComprehension.Evaluate(macro, scope),
        CelExpression.Bind bind => Evaluate(bind.Body, new CelScope(bind.Variable, Evaluate(bind.Value, scope), scope)),
        _ => CelError.NoSuchOverload,
    };

    private static object TypeNamed(string name) => name is "int" or "uint" or "double" or "bool" or "string" or "bytes" or "list" or "map" or "null_type"
        ? new CelType(name)
        : new CelError($"no such attribute(s): {name}");

    private static object? Select(object? operand, string field, bool isOptional)
    {
        var isThere = false;
        object? value = null;
        switch (operand is CelOptional { HasValue: true } optional ? optional.Value : operand)
        {
            case CelError error:
                return error;
            case CelOptional none:
                return none;
            case CelMap map:
                isThere = map.TrySelect(field, out value);
                break;
            default:
                return CelError.NoSuchOverload;
        }

        return (isOptional || operand is CelOptional) ? isThere ? CelOptional.Of(value) : CelOptional.None
            : isThere ? value
            : CelError.NoSuchKey(field);
    }

    private static object Has(object? operand, string field) => operand switch
    {
        CelError error => error,
        CelMap map => map.TrySelect(field, out _),
        CelOptional optional => optional.HasValue && Has(optional.Value, field) is true,
        _ => CelError.NoSuchOverload,
    };

    private static object? Index(object? operand, object? key, bool isOptional)
    {
        var value = (operand, key) switch
        {
            (CelError error, _) => error,
            (_, CelError error) => error,
            (CelOptional { HasValue: false } none, _) => none,
            (CelOptional optional, _) => Index(optional.Value, key, isOptional: true),
            (CelMap map, not null) => map.TryGet(CelValues.Key(key), out var found) ? found : CelError.NoSuchKey(key),
            (IReadOnlyList<object?> list, not null) when CelValues.Key(key) is long index =>
                index >= 0 && index < list.Count ? list[(int)index] : new CelError(FormattableString.Invariant($"index out of bounds: {index}")),
            _ => CelError.NoSuchOverload,
        };
        return !isOptional || value is CelOptional ? value : value is CelError ? CelOptional.None : CelOptional.Of(value);
    }

    private static object? Call(CelExpression.Call call, CelScope? scope)
    {
        var arguments = new object?[call.Arguments.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = Evaluate(call.Arguments[index], scope);
            if (arguments[index] is CelError error)
            {
                return error;
            }
        }

        return FunctionTable.Call(call.Function, call.IsMember, arguments);
    }

    /// <summary>One side that decides is enough, even when the other has no value.</summary>
    private static object Logical(CelExpression.Binary operation, CelScope? scope, bool decisive)
    {
        var left = Evaluate(operation.Left, scope);
        if (left is bool first && first == decisive)
        {
            return decisive;
        }

        var right = Evaluate(operation.Right, scope);
        return right is bool second && second == decisive ? decisive
            : left is bool && right is bool ? !decisive
            : left as CelError ?? right as CelError ?? CelError.NoSuchOverload;
    }

    private static object? Binary(string op, object? left, object? right) => op switch
    {
        _ when left is CelError error => error,
        _ when right is CelError error => error,
        "==" => CelValues.Equals(left, right),
        "!=" => !CelValues.Equals(left, right),
        "in" => right switch
        {
            IReadOnlyList<object?> list => list.Any(item => CelValues.Equals(item, left)),
            CelMap map => left is not null && map.TryGet(CelValues.Key(left), out _),
            _ => CelError.NoSuchOverload,
        },
        "<" or "<=" or ">" or ">=" => CelValues.Compare(left, right) switch
        {
            null => left is double && right is double ? false : CelError.NoSuchOverload,
            { } order => op switch
            {
                "<" => order < 0,
                "<=" => order <= 0,
                ">" => order > 0,
                _ => order >= 0,
            },
        },
        _ => CelArithmetic.Apply(op, left, right),
    };

    private static object? Unary(string op, object? operand) => (op, operand) switch
    {
        (_, CelError error) => error,
        ("!", bool truth) => !truth,
        ("-", _) => CelArithmetic.Negate(operand),
        _ => CelError.NoSuchOverload,
    };

    private static object List(CelExpression.List list, CelScope? scope)
    {
        var items = list.Items.Select(item => Evaluate(item, scope)).ToImmutableArray();
        return items.OfType<CelError>().FirstOrDefault() ?? (object)items;
    }

    private static object Map(CelExpression.Map map, CelScope? scope)
    {
        var entries = new Dictionary<object, object?>();
        foreach (var entry in map.Entries)
        {
            var (key, value) = (Evaluate(entry.Key, scope), Evaluate(entry.Value, scope));
            if ((key as CelError ?? value as CelError) is { } error)
            {
                return error;
            }

            if (key is null || !entries.TryAdd(CelValues.Key(key), value))
            {
                return new CelError($"repeated key: {CelValues.Display(key)}");
            }
        }

        return new CelLiteralMap(entries);
    }
}
