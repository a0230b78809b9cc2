namespace Payments.Infra.Analysis.Cel.Checking;

/// <summary>
/// Finds out which types open types stand for, as <c>checker/types.go</c> of cel-go does: what fits binds them, and what does not leaves them.
/// </summary>
internal sealed class CelUnification
{
    private ImmutableDictionary<string, CelKind> bound = ImmutableDictionary<string, CelKind>.Empty;
    private int count;

    /// <summary>A type that is still to be found, of its own.</summary>
    public CelKind NewVariable() => CelKind.Parameter(FormattableString.Invariant($"_var{count++}"));

    /// <summary>Whether a value of one type can stand where another is asked for.</summary>
    public bool Assign(CelKind from, CelKind to) => Assign([from], [to]);

    /// <inheritdoc cref="Assign(CelKind, CelKind)"/>
    public bool Assign(IReadOnlyList<CelKind> from, IReadOnlyList<CelKind> to)
    {
        var before = bound;
        if (from.Count == to.Count && from.Zip(to).All(pair => Fits(pair.First, pair.Second)))
        {
            return true;
        }

        bound = before;
        return false;
    }

    /// <summary>A type with all that was found put in.</summary>
    /// <param name="kind">The type.</param>
    /// <param name="isLast">Whether what was not found is of any type.</param>
    public CelKind Found(CelKind kind, bool isLast = false) => Replace(
        kind,
        parameter => bound.TryGetValue(parameter.Name, out var found) ? Found(found, isLast)
            : isLast ? CelKind.Dyn
            : parameter);

    /// <summary>Types of a signature with open types of their own.</summary>
    public (ImmutableArray<CelKind> Arguments, CelKind Result) Fresh(CelSignature signature)
    {
        var own = new Dictionary<string, CelKind>(StringComparer.Ordinal);
        return ([.. signature.Arguments.Select(Renamed)], Renamed(signature.Result));

        CelKind Renamed(CelKind kind) =>
            Replace(kind, parameter => own.TryGetValue(parameter.Name, out var known) ? known : own[parameter.Name] = NewVariable());
    }

    /// <summary>Of two types that fit, the one that says less.</summary>
    public static CelKind MostGeneral(CelKind one, CelKind other) => SaysNoMore(one, other) ? one : other;

    private static CelKind Replace(CelKind kind, Func<CelKind, CelKind> parameter) => kind switch
    {
        { IsParameter: true } => parameter(kind),
        { Key: { } key, Item: { } item } => CelKind.MapOf(Replace(key, parameter), Replace(item, parameter)),
        { Item: { } item } => kind with { Item = Replace(item, parameter) },
        _ => kind,
    };

    private static bool SaysNoMore(CelKind one, CelKind other) => one.IsDyn || one.IsParameter || (!other.IsDyn && !other.IsParameter && one.Name == other.Name
        && (one.Key is null || SaysNoMore(one.Key, other.Key!)) && (one.Item is null || other.Item is null || SaysNoMore(one.Item, other.Item)));

    private bool Fits(CelKind from, CelKind to)
    {
        if (to.IsParameter)
        {
            var (isBound, wasBound) = Bind(to, from);
            if (isBound || wasBound)
            {
                return isBound;
            }
        }

        return from.IsParameter ? Bind(from, to).IsBound
            : from.IsDyn || to.IsDyn ? true
            : from == CelKind.Null ? to.TakesNull || to == CelKind.Null
            : to == CelKind.Null ? from.TakesNull
            : from.Name == to.Name && (from.Name == "type" || (FitsPart(from.Key, to.Key) && FitsPart(from.Item, to.Item)));
    }

    private bool FitsPart(CelKind? from, CelKind? to) => from is null || to is null ? from == to : Fits(from, to);

    private (bool IsBound, bool WasBound) Bind(CelKind parameter, CelKind kind)
    {
        if (kind == parameter)
        {
            return (true, true);
        }

        if (bound.TryGetValue(parameter.Name, out var known))
        {
            if (kind != known && !Fits(kind, known))
            {
                return (false, true);
            }

            var general = MostGeneral(kind, known);
            bound = Occurs(parameter, general) ? bound : bound.SetItem(parameter.Name, general);
            return (true, true);
        }

        if (Occurs(parameter, kind))
        {
            return (false, false);
        }

        bound = bound.SetItem(parameter.Name, kind);
        return (true, false);
    }

    private bool Occurs(CelKind parameter, CelKind within) => within == parameter
        || (within.IsParameter && bound.TryGetValue(within.Name, out var known) && Occurs(parameter, known))
        || (within.Key is { } key && Occurs(parameter, key))
        || (within.Item is { } item && Occurs(parameter, item));
}
