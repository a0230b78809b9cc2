using System.Globalization;
using Payments.Infra.Stacks.Settings.Support;

namespace Payments.Infra.Stacks.Pins;

/// <summary>What the pins support, as lines below their table.</summary>
internal static class SupportTable
{
    /// <summary>What Istio's version is called in the record, whichever of its charts has it.</summary>
    private const string Istio = "Istio";

    private const string IstioChart = "chart istiod";

    /// <summary>Its lines: none where nothing is recorded.</summary>
    /// <param name="pins">The pins.</param>
    /// <param name="known">What is recorded.</param>
    public static IEnumerable<string> Lines(IEnumerable<Pin> pins, ImmutableArray<SupportRange> known)
    {
        var rows =
        (
            from pin in pins
            let name = pin.Name == IstioChart ? Istio : pin.Name
            from range in known
            where range.IsOf(name, pin.Version)
            select (Who: $"{name} {pin.Version}", What: $"{range.With} {range.Text}", range.Checked, range.Source)).ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        var (who, what) = (rows.Max(row => row.Who.Length), rows.Max(row => row.What.Length));
        return rows
            .Select(row => $"{row.Who.PadRight(who)}  {row.What.PadRight(what)}  {row.Checked.ToString("O", CultureInfo.InvariantCulture)}  {row.Source}")
            .Prepend("What supports what:")
            .Prepend("");
    }
}
