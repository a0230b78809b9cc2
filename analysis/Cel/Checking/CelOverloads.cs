using System.Collections.Frozen;
using Payments.Infra.Analysis.Cel.Syntax;

namespace Payments.Infra.Analysis.Cel.Checking;

/// <summary>What operators and functions give for types of operands.</summary>
internal static class CelOverloads
{
    private static readonly ImmutableArray<CelKind> Numbers = [CelKind.Int, CelKind.Uint, CelKind.Double];

    /// <summary>Types that can be compared by size.</summary>
    private static readonly ImmutableArray<CelKind> Ordered =
        [CelKind.Bool, CelKind.Int, CelKind.Uint, CelKind.Double, CelKind.String, CelKind.Bytes, CelKind.Timestamp, CelKind.Duration];

    /// <summary>Functions that give one type, whatever they are called with.</summary>
    private static readonly FrozenDictionary<string, CelKind> Results = new Dictionary<string, CelKind>
    {
        ["size"] = CelKind.Int,
        ["contains"] = CelKind.Bool,
        ["startsWith"] = CelKind.Bool,
        ["endsWith"] = CelKind.Bool,
        ["matches"] = CelKind.Bool,
        ["hasValue"] = CelKind.Bool,
        ["allowed"] = CelKind.Bool,
        ["isURL"] = CelKind.Bool,
        ["isIP"] = CelKind.Bool,
        ["isCIDR"] = CelKind.Bool,
        ["isQuantity"] = CelKind.Bool,
        ["isSorted"] = CelKind.Bool,
        ["containsIP"] = CelKind.Bool,
        ["containsCIDR"] = CelKind.Bool,
        ["isGreaterThan"] = CelKind.Bool,
        ["isLessThan"] = CelKind.Bool,
        ["isInteger"] = CelKind.Bool,
        ["int"] = CelKind.Int,
        ["uint"] = CelKind.Uint,
        ["double"] = CelKind.Double,
        ["string"] = CelKind.String,
        ["bool"] = CelKind.Bool,
        ["bytes"] = CelKind.Bytes,
        ["duration"] = CelKind.Duration,
        ["timestamp"] = CelKind.Timestamp,
        ["indexOf"] = CelKind.Int,
        ["lastIndexOf"] = CelKind.Int,
        ["lowerAscii"] = CelKind.String,
        ["upperAscii"] = CelKind.String,
        ["trim"] = CelKind.String,
        ["replace"] = CelKind.String,
        ["charAt"] = CelKind.String,
        ["substring"] = CelKind.String,
        ["join"] = CelKind.String,
        ["format"] = CelKind.Dyn,
        ["find"] = CelKind.String,
        ["split"] = CelKind.ListOf(CelKind.String),
        ["findAll"] = CelKind.ListOf(CelKind.String),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Functions of texts that no other type has.</summary>
    private static readonly ImmutableHashSet<string> OfTexts =
        ["startsWith", "endsWith", "lowerAscii", "upperAscii", "trim", "replace", "charAt", "substring", "split", "find", "findAll"];

    /// <summary>The type that an operator gives; null when there is none for its operands.</summary>
    public static CelKind? Result(string sign, CelKind left, CelKind right) => sign switch
    {
        "&&" or "||" => IsBool(left) && IsBool(right) ? CelKind.Bool : null,
        "==" or "!=" => Fit(left, right) ? CelKind.Bool : null,
        "<" or "<=" or ">" or ">=" => AreOrdered(left, right) ? CelKind.Bool : null,
        "in" => right.IsDyn || right.Name is "list" or "map" ? CelKind.Bool : null,
        "+" => Sum(left, right),
        "-" => Difference(left, right),
        "*" or "/" => Numeric(left, right, Numbers),
        "%" => Numeric(left, right, [CelKind.Int, CelKind.Uint]),
        _ => CelKind.Dyn,
    };

    /// <summary>The type that a function gives; null when there is none for its arguments.</summary>
    public static CelKind? Result(CelExpression.Call call, List<CelKind> arguments) => (call.Function, arguments) switch
    {
        ("size", [var whole]) => whole.IsDyn || whole.Name is "list" or "map" or "string" or "bytes" ? CelKind.Int : null,
        ("format", [{ Name: "string" }, ..]) => CelKind.String,
        ("matches" or "contains", [var text, var part]) when call.IsMember && (text == CelKind.String || IsScalar(text)) =>
            text == CelKind.String && (part.IsDyn || part == CelKind.String) ? CelKind.Bool : null,
        ("reverse", [var whole]) => whole,
        ("dyn", _) => CelKind.Dyn,
        (var name, [var text, ..]) when call.IsMember && OfTexts.Contains(name) && !text.IsDyn && text != CelKind.String => null,
        (var name, _) => Results.GetValueOrDefault(name, CelKind.Dyn),
    };

    /// <summary>What is said of arguments that no function takes.</summary>
    public static string Problem(CelExpression.Call call, List<CelKind> arguments)
    {
        var (shown, kinds) = (call.IsMember ? arguments.Skip(1) : arguments, call.IsMember ? $"{arguments[0]}." : "");
        return $"found no matching overload for '{call.Function}' applied to '{kinds}({string.Join(", ", shown)})'";
    }

    /// <summary>Whether values of both types can stand in one place.</summary>
    public static bool Fit(CelKind one, CelKind other) => one.IsDyn || other.IsDyn || one == other
        || (one.Name == other.Name && (one.Item is null || other.Item is null || Fit(one.Item, other.Item)))
        || (one == CelKind.Null && !IsScalar(other)) || (other == CelKind.Null && !IsScalar(one));

    private static bool IsScalar(CelKind kind) => kind == CelKind.Bool || Numbers.Contains(kind) || kind == CelKind.String || kind == CelKind.Bytes;

    private static bool IsBool(CelKind kind) => kind.IsDyn || kind == CelKind.Bool;

    private static bool AreOrdered(CelKind left, CelKind right) => (left.IsDyn && (right.IsDyn || Ordered.Contains(right)))
        || (right.IsDyn && Ordered.Contains(left))
        || (left == right && Ordered.Contains(left))
        || (Numbers.Contains(left) && Numbers.Contains(right));

    private static CelKind? Sum(CelKind left, CelKind right) =>
        Numeric(left, right, [.. Numbers, CelKind.String, CelKind.Bytes, CelKind.Duration])
        ?? ((left.IsDyn || left.Name == "list") && (right.IsDyn || right.Name == "list") ? left.IsDyn ? right : left
            : (left == CelKind.Timestamp && right == CelKind.Duration) || (left == CelKind.Duration && right == CelKind.Timestamp) ? CelKind.Timestamp
            : left == CelKind.Timestamp || right == CelKind.Timestamp ? left.IsDyn || right.IsDyn ? CelKind.Timestamp : null
            : null);

    private static CelKind? Difference(CelKind left, CelKind right) => left == CelKind.Timestamp || right == CelKind.Timestamp
        ? right == CelKind.Duration ? CelKind.Timestamp : Fit(left, right) ? CelKind.Duration : null
        : Numeric(left, right, [.. Numbers, CelKind.Duration]);

    private static CelKind? Numeric(CelKind left, CelKind right, ImmutableArray<CelKind> kinds) =>
        left.IsDyn ? right.IsDyn || kinds.Contains(right) ? right : null
        : right.IsDyn || left == right ? kinds.Contains(left) ? left : null
        : null;
}
