using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Cel.Functions;

/// <summary>What the API server adds for lists; searching works for texts too.</summary>
internal static class ListFunctions
{
    public static readonly ImmutableArray<CelFunction> All =
    [
        CelFunction.Member("isSorted", args => args is [IReadOnlyList<object?> list]
            ? list.Zip(list.Skip(1)).All(pair => CelValues.Compare(pair.First, pair.Second) <= 0)
            : CelError.NoSuchOverload),
        CelFunction.Member("sum", args => args is [IReadOnlyList<object?> list] ? Sum(list) : CelError.NoSuchOverload),
        CelFunction.Member("min", args => args is [IReadOnlyList<object?> list] ? Best(list, order => order < 0, "min") : CelError.NoSuchOverload),
        CelFunction.Member("max", args => args is [IReadOnlyList<object?> list] ? Best(list, order => order > 0, "max") : CelError.NoSuchOverload),
        CelFunction.Member("indexOf", args => args switch
        {
            [string text, string part] => TextFunctions.IndexOf(text, part, 0),
            [string text, string part, long from] => TextFunctions.IndexOf(text, part, from),
            [IReadOnlyList<object?> list, var item] => (long)list.ToImmutableArray().FindIndex(item),
            _ => CelError.NoSuchOverload,
        }),
        CelFunction.Member("lastIndexOf", args => args switch
        {
            [string text, string part] => TextFunctions.LastIndexOf(text, part, null),
            [string text, string part, long upTo] => TextFunctions.LastIndexOf(text, part, upTo),
            [IReadOnlyList<object?> list, var item] => list.Reverse().ToImmutableArray().FindIndex(item) is >= 0 and var index ? list.Count - 1L - index : -1L,
            _ => CelError.NoSuchOverload,
        }),
        CelFunction.Member("distinct", args => args is [IReadOnlyList<object?> list] ? Distinct(list) : CelError.NoSuchOverload),
        CelFunction.Member("flatten", args => args is [IReadOnlyList<object?> list]
            ? ImmutableArray.CreateRange(list.SelectMany(item => item as IReadOnlyList<object?> ?? [item]))
            : CelError.NoSuchOverload),
        CelFunction.Member("slice", args => args is [IReadOnlyList<object?> list, long start, long end]
            ? start < 0 || end > list.Count || start > end
                ? new CelError(FormattableString.Invariant($"cannot slice({start}, {end}), list is length {list.Count}"))
                : ImmutableArray.CreateRange(list.Skip((int)start).Take((int)(end - start)))
            : CelError.NoSuchOverload),
        CelFunction.Member("sort", args => args is [IReadOnlyList<object?> list]
            ? ImmutableArray.CreateRange(list.Order(Comparer<object?>.Create((first, second) => CelValues.Compare(first, second) ?? 0)))
            : CelError.NoSuchOverload),
        CelFunction.Global(
            "lists.range",
            args => args is [long count]
                ? ImmutableArray.CreateRange(Enumerable.Range(0, (int)count).Select(index => (object?)(long)index))
                : CelError.NoSuchOverload),
    ];

    private static int FindIndex(this ImmutableArray<object?> list, object? wanted)
    {
        for (var index = 0; index < list.Length; index++)
        {
            if (CelValues.Equals(list[index], wanted))
            {
                return index;
            }
        }

        return -1;
    }

    private static object? Sum(IReadOnlyList<object?> list) =>
        list.Count == 0 ? 0L : list.Skip(1).Aggregate(list[0], (sum, item) => sum is CelError ? sum : CelArithmetic.Apply("+", sum, item));

    private static object? Best(IReadOnlyList<object?> list, Func<int, bool> isBetter, string name) => list.Count == 0
        ? new CelError($"{name} called on empty list")
        : list.Skip(1).Aggregate(list[0], (best, item) => best is CelError ? best
            : CelValues.Compare(item, best) is { } order ? isBetter(order) ? item : best
            : CelError.NoSuchOverload);

    private static ImmutableArray<object?> Distinct(IReadOnlyList<object?> list) =>
        [.. list.Where((item, index) => list.ToImmutableArray().FindIndex(item) == index)];
}
