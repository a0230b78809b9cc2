using System.Globalization;

namespace Payments.Infra.Stacks.Pins;

/// <summary>The pins as a table: how old they are, and whether there is something newer.</summary>
internal static class PinTable
{
    private const string Unknown = "not looked up";
    private const string Margin = "  ";

    private static readonly ImmutableArray<string> Heads = ["pin", "version", "released", "days", "newest known", "looked up", "source"];

    /// <summary>Its lines.</summary>
    /// <param name="pins">The pins.</param>
    /// <param name="known">What is known of them.</param>
    /// <param name="today">The day that ages are counted to; null for none.</param>
    public static IEnumerable<string> Lines(IEnumerable<Pin> pins, ImmutableSortedDictionary<string, KnownRelease> known, DateOnly? today)
    {
        var all = pins.Select(pin => (Pin: pin, Known: known.GetValueOrDefault(pin.Name))).ToList();
        var rows = all.Select(entry => Row(entry.Pin, entry.Known, today)).Prepend(Heads).ToList();
        var widths = Heads.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            yield return string.Join(Margin, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
        }

        yield return "";
        var newer = all.Count(entry => entry.Known?.Newest is { } newest && newest != entry.Pin.Version);
        yield return string.Create(CultureInfo.InvariantCulture, $"{all.Count} pins, {newer} with a newer release. docs/pins.md says how to raise them.");
        foreach (var (pin, _) in all.Where(entry => entry.Known is { Note.Length: > 0 }))
        {
            yield return $"{pin.Name}: {known[pin.Name].Note}";
        }
    }

    private static ImmutableArray<string> Row(Pin pin, KnownRelease? known, DateOnly? today)
    {
        // The record is of the shipped version: of another one, which a stack file names, it knows no date.
        var released = known?.Version == pin.Version ? known.Released : null;
        var newest = known?.Newest switch
        {
            null => Unknown,
            { } version when version == pin.Version => "this one",
            { } version => version,
        };
        return
        [
            pin.Name,
            pin.Version,
            Text(released),
            (today?.DayNumber - released?.DayNumber)?.ToString(CultureInfo.InvariantCulture) ?? "",
            newest,
            Text(known?.Checked),
            known?.Source ?? "",
        ];
    }

    private static string Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
