using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Cel.Checking;

/// <summary>
/// Functions of new expressions in an API server 1.34, in which it knows no more than its predecessor does (<c>pkg/cel/environment/base.go</c> of
/// k8s.io/apiserver): those of cel-go 0.26 (<c>common/stdlib</c>, optional values, texts in their second version, sets), and the server's own.
/// </summary>
internal static class CelLibrary
{
    /// <summary>What stands before a point and is no type.</summary>
    public static readonly ImmutableArray<string> Spaces = ["sets.", "optional.", "strings.", "ip.", "format."];

    /// <summary>Short names of types.</summary>
    public static readonly FrozenDictionary<string, CelKind> Names = new Dictionary<string, CelKind>
    {
        ["duration"] = CelKind.Duration,
        ["timestamp"] = CelKind.Timestamp,
        ["URL"] = CelKind.Opaque("kubernetes.URL"),
        ["IP"] = CelKind.Opaque("net.IP"),
        ["CIDR"] = CelKind.Opaque("net.CIDR"),
        ["Quantity"] = CelKind.Opaque("kubernetes.Quantity"),
        ["Semver"] = CelKind.Opaque("kubernetes.Semver"),
        ["Format"] = CelKind.Opaque("kubernetes.NamedFormat"),
        ["Authorizer"] = CelKind.Opaque("kubernetes.authorization.Authorizer"),
        ["PathCheck"] = CelKind.Opaque("kubernetes.authorization.PathCheck"),
        ["GroupCheck"] = CelKind.Opaque("kubernetes.authorization.GroupCheck"),
        ["ResourceCheck"] = CelKind.Opaque("kubernetes.authorization.ResourceCheck"),
        ["Decision"] = CelKind.Opaque("kubernetes.authorization.Decision"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string Operators =
        """
        _?_:_(bool, A, A): A
        !_(bool): bool
        -_($): $ for double|int
        _==_(A, A): bool
        _!=_(A, A): bool
        _+_($, $): $ for bytes|double|duration|int|list(A)|string|uint
        _+_(duration, timestamp): timestamp
        _+_(timestamp, duration): timestamp
        _-_($, $): $ for double|duration|int|uint
        _-_(timestamp, duration): timestamp
        _-_(timestamp, timestamp): duration
        _*_($, $): $ for double|int|uint
        _/_($, $): $ for double|int|uint
        _%_($, $): $ for int|uint
        _[_](list(A), int): A
        _[_](map(A, B), A): B
        _[_](optional(list(A)), int): optional(A)
        _[_](optional(map(A, B)), A): optional(B)
        _[?_](list(A), int): optional(A)
        _[?_](optional(list(A)), int): optional(A)
        _[?_](map(A, B), A): optional(B)
        _[?_](optional(map(A, B)), A): optional(B)
        @in(A, list(A)): bool
        @in(A, map(A, B)): bool
        """;

    private const string Language =
        """
        size($): int for bytes|list(A)|map(A, B)|string
        $.size(): int for bytes|list(A)|map(A, B)|string
        type(A): type(A)
        dyn(A): dyn
        bool($): bool for bool|string
        bytes($): bytes for bytes|string
        double($): double for double|int|string|uint
        duration($): duration for duration|int|string
        int($): int for int|double|duration|string|timestamp|uint
        string($): string for string|bool|bytes|double|duration|int|timestamp|uint|CIDR|IP
        timestamp($): timestamp for timestamp|int|string
        uint($): uint for uint|double|int|string
        string.contains(string): bool
        string.endsWith(string): bool
        string.startsWith(string): bool
        matches(string, string): bool
        string.matches(string): bool
        timestamp.getFullYear(): int
        timestamp.getFullYear(string): int
        timestamp.getMonth(): int
        timestamp.getMonth(string): int
        timestamp.getDayOfYear(): int
        timestamp.getDayOfYear(string): int
        timestamp.getDayOfMonth(): int
        timestamp.getDayOfMonth(string): int
        timestamp.getDate(): int
        timestamp.getDate(string): int
        timestamp.getDayOfWeek(): int
        timestamp.getDayOfWeek(string): int
        $.getHours(): int for timestamp|duration
        timestamp.getHours(string): int
        $.getMinutes(): int for timestamp|duration
        timestamp.getMinutes(string): int
        $.getSeconds(): int for timestamp|duration
        timestamp.getSeconds(string): int
        $.getMilliseconds(): int for timestamp|duration
        timestamp.getMilliseconds(string): int
        optional.of(A): optional(A)
        optional.ofNonZeroValue(A): optional(A)
        optional.none(): optional(A)
        optional(A).value(): A
        optional(A).hasValue(): bool
        optional(A).or(optional(A)): optional(A)
        optional(A).orValue(A): A
        """;

    private const string Extensions =
        """
        string.charAt(int): string
        string.indexOf(string): int
        string.indexOf(string, int): int
        string.lastIndexOf(string): int
        string.lastIndexOf(string, int): int
        string.lowerAscii(): string
        string.upperAscii(): string
        string.replace(string, string): string
        string.replace(string, string, int): string
        string.split(string): list(string)
        string.split(string, int): list(string)
        string.substring(int): string
        string.substring(int, int): string
        string.trim(): string
        string.format(list(dyn)): string
        strings.quote(string): string
        list(string).join(): string
        list(string).join(string): string
        sets.contains(list(A), list(A)): bool
        sets.equivalent(list(A), list(A)): bool
        sets.intersects(list(A), list(A)): bool
        """;

    private static readonly ImmutableArray<string> Numbers = ["int", "uint", "double"];

    private static readonly ImmutableArray<string> Orders = ["_<_", "_<=_", "_>_", "_>=_"];

    private static readonly ImmutableArray<string> OfLists = ["isSorted(): bool", "min(): $", "max(): $"];

    /// <summary>Signatures, one a line, as <see cref="CelSignatures"/> reads them.</summary>
    public static IEnumerable<string> Lines => new[] { Operators, Language, Extensions }
        .SelectMany(part => part.Split('\n', StringSplitOptions.TrimEntries))
        .Concat(Orders.SelectMany(Comparisons))
        .Concat(OfLists.Select(end => $"list($).{end} for int|uint|double|bool|duration|timestamp|string|bytes"))
        .Concat(CelServerLibrary.Lines);

    // Numbers are compared whatever their types are.
    private static IEnumerable<string> Comparisons(string sign) => Numbers.Select(number => $"{sign}({number}, $): bool for int|uint|double")
        .Append($"{sign}($, $): bool for bool|string|bytes|timestamp|duration");
}
