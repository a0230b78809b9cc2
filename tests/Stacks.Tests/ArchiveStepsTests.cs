using Payments.Infra.Stacks.Settings.Azure;
using Payments.Infra.Stacks.Updates;

namespace Payments.Infra.Stacks.Tests;

/// <summary>A lock on the archive is for good, and comes after the archive.</summary>
public sealed class ArchiveStepsTests
{
    private static readonly ImmutableDictionary<string, object> Other = ImmutableDictionary<string, object>.Empty.Add("namespace", "payments");

    [Theory]
    [InlineData(365, false, 400, true)]
    [InlineData(365, true, 365, true)]
    [InlineData(365, true, 400, true)]
    [InlineData(400, false, 365, false)]
    public void What_azure_takes_is_allowed(int before, bool wasLocked, int days, bool isLocked) =>
        Assert.Empty(ArchiveSteps.Problems(Last(before, wasLocked), Archive(days, isLocked)));

    [Fact]
    public void A_lock_is_not_lifted() => Assert.Equal(
        ["payments:azure.archive.locked: the archive is locked, and nobody can undo that; set it to true"],
        ArchiveSteps.Problems(Last(365, true), Archive(365, false)));

    [Fact]
    public void A_locked_archive_keeps_no_shorter() => Assert.Equal(
        ["payments:azure.archive.days: 365 is less than the 400 that the archive is locked with; set it to 400 or more"],
        ArchiveSteps.Problems(Last(400, true), Archive(365, true)));

    [Fact]
    public void What_is_not_there_is_not_locked() => Assert.Equal(
        ["payments:azure.archive.locked: there is no archive yet, and Azure makes none that is locked; update without it first"],
        ArchiveSteps.Problems(Other, Archive(365, true)));

    [Fact]
    public void A_preview_without_a_last_update_lets_pass() =>
        Assert.Empty(ArchiveSteps.Problems(ImmutableDictionary<string, object>.Empty, Archive(365, true)));

    private static ImmutableDictionary<string, object> Last(int days, bool locked) => Other.Add("archive", ArchiveSteps.ArchiveOf(Archive(days, locked)));

    private static AzureSettings Archive(int days, bool locked) => new() { Archive = new ArchiveSettings { Days = days, Locked = locked } };
}
