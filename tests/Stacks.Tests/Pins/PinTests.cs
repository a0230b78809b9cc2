using Payments.Infra.Stacks.Pins;

namespace Payments.Infra.Stacks.Tests.Pins;

/// <summary>Versions of others: the record knows each, and the table says what is old.</summary>
public sealed class PinTests
{
    private static readonly string[] Stacks = ["local", "dev", "prod", DeliveredStack.Name];

    [Fact]
    public async Task The_record_of_releases_knows_every_pin_of_every_stack_and_nothing_else()
    {
        var planned = new List<Pin>();
        foreach (var stack in Stacks)
        {
            planned.AddRange(PlannedPins.Of(await Previews.OfStackAsync(stack)));
        }

        var recorded = KnownReleases.Read().Values.Select(release => new Pin(release.Name, release.Version));
        Assert.True(
            planned.ToHashSet().SetEquals(recorded),
            "stacks/Pins/releases.json does not say what is pinned; look up when the version was released, and the newest one:\n"
            + $"  pinned, not recorded: {Join(planned.Except(recorded))}\n  recorded, not pinned: {Join(recorded.Except(planned))}");
    }

    [Fact]
    public void What_has_been_looked_up_says_when_and_nothing_is_newer_than_the_newest() => Assert.All(KnownReleases.Read().Values, release =>
    {
        Assert.Equal(release.Newest is null, release.Checked is null);
        Assert.False(release.Released > release.Checked, $"{release.Name} was looked up before it was released");
    });

    [Fact]
    public void A_pin_is_listed_with_its_age_and_what_is_newer() => Assert.Equal(
        [
            "pin    version  released    days  newest known   looked up   source",
            "cache  1.0      2026-08-01  31    1.1            2026-08-31  example.com/cache",
            "chart  2.0      2026-08-31  1     this one       2026-08-31  example.com/chart",
            "odd    3                          not looked up",
            "",
            "3 pins, 1 with a newer release. docs/pins.md says how to raise them.",
            "cache: read its notes",
        ],
        PinTable.Lines([new Pin("cache", "1.0"), new Pin("chart", "2.0"), new Pin("odd", "3")], Known, new DateOnly(2026, 9, 1)));

    [Fact]
    public void Of_a_version_that_a_stack_file_names_the_record_knows_no_age() => Assert.Equal(
        "cache  0.9                      1.1           2026-08-31  example.com/cache",
        PinTable.Lines([new Pin("cache", "0.9")], Known, new DateOnly(2026, 9, 1)).ElementAt(1));

    private static ImmutableSortedDictionary<string, KnownRelease> Known { get; } = new[]
    {
        new KnownRelease
        {
            Name = "cache",
            Version = "1.0",
            Released = new DateOnly(2026, 8, 1),
            Newest = "1.1",
            Checked = new DateOnly(2026, 8, 31),
            Source = "example.com/cache",
            Note = "read its notes",
        },
        new KnownRelease
        {
            Name = "chart",
            Version = "2.0",
            Released = new DateOnly(2026, 8, 31),
            Newest = "2.0",
            Checked = new DateOnly(2026, 8, 31),
            Source = "example.com/chart",
        },
    }.ToImmutableSortedDictionary(release => release.Name, release => release, StringComparer.Ordinal);

    private static string Join(IEnumerable<Pin> pins) =>
        string.Join(", ", pins.Distinct().Select(pin => $"{pin.Name} {pin.Version}").Order(StringComparer.Ordinal));
}
