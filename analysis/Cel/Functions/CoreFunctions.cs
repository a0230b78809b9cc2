using Payments.Infra.Analysis.Cel.Values;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Cel.Functions;

/// <summary>Sizes, parts of texts, patterns and optional values.</summary>
internal static class CoreFunctions
{
    public static readonly ImmutableArray<CelFunction> All =
    [
        CelFunction.Global("size", Size),
        CelFunction.Member("size", Size),
        CelFunction.Member("contains", args => args is [string text, string part] ? text.Contains(part, StringComparison.Ordinal) : CelError.NoSuchOverload),
        CelFunction.Member(
            "startsWith", args => args is [string text, string part] ? text.StartsWith(part, StringComparison.Ordinal) : CelError.NoSuchOverload),
        CelFunction.Member("endsWith", args => args is [string text, string part] ? text.EndsWith(part, StringComparison.Ordinal) : CelError.NoSuchOverload),
        CelFunction.Global("matches", Matches),
        CelFunction.Member("matches", Matches),
        CelFunction.Global("dyn", args => args[0]),
        CelFunction.Global("optional.none", _ => CelOptional.None),
        CelFunction.Global("optional.of", args => CelOptional.Of(args[0])),
        CelFunction.Global("optional.ofNonZeroValue", args => IsZero(args[0]) ? CelOptional.None : CelOptional.Of(args[0])),
        CelFunction.Member("hasValue", args => args is [CelOptional optional] ? optional.HasValue : CelError.NoSuchOverload),
        CelFunction.Member("value", args => args is [CelOptional optional]
            ? optional.HasValue ? optional.Value : new CelError("optional.none() dereference")
            : CelError.NoSuchOverload),
        CelFunction.Member("orValue", args => args is [CelOptional optional, var other] ? optional.HasValue ? optional.Value : other : CelError.NoSuchOverload),
        CelFunction.Member("or", args => args is [CelOptional optional, CelOptional other] ? optional.HasValue ? optional : other : CelError.NoSuchOverload),
    ];

    private static object Size(object?[] args) => args switch
    {
        [string text] => (long)text.EnumerateRunes().Count(),
        [byte[] bytes] => (long)bytes.Length,
        [IReadOnlyList<object?> list] => (long)list.Count,
        [CelMap map] => (long)map.Count,
        _ => CelError.NoSuchOverload,
    };

    private static object Matches(object?[] args)
    {
        if (args is not [string text, string pattern])
        {
            return CelError.NoSuchOverload;
        }

        try
        {
            return Re2.IsMatch(pattern, text);
        }
        catch (ArgumentException exception)
        {
            return new CelError($"error parsing regexp: {exception.Message}");
        }
    }

    private static bool IsZero(object? value) => value switch
    {
        null or false or 0L or 0UL or 0.0 or "" => true,
        byte[] bytes => bytes.Length == 0,
        IReadOnlyList<object?> list => list.Count == 0,
        CelMap map => map.Count == 0,
        _ => false,
    };
}
