namespace Payments.Infra.Preview.Output.Differences;

/// <summary>The short form of a difference: its names, such as <c>diff: +tags~image,replicas</c>.</summary>
internal static class ShortDifference
{
    /// <summary>The text; empty when nothing is to be said.</summary>
    /// <param name="difference">The difference; null for none.</param>
    /// <param name="reasons">Names to which it is limited; empty for no limit.</param>
    public static string Of(Difference.Fields? difference, ImmutableArray<string> reasons)
    {
        if (difference is null)
        {
            return "";
        }

        var shown = difference.Entries.Where(entry => entry.Value.IsChange && (reasons.IsEmpty || reasons.Contains(entry.Key))).ToList();
        return "diff: "
            + Names("+", entry => entry is Difference.Added)
            + Names("-", entry => entry is Difference.Removed)
            + Names("~", entry => entry is not (Difference.Added or Difference.Removed));

        string Names(string mark, Func<Difference, bool> isKind)
        {
            var names = string.Join(',', shown.Where(entry => isKind(entry.Value)).Select(entry => entry.Key));
            return names.Length > 0 ? mark + names : "";
        }
    }
}
