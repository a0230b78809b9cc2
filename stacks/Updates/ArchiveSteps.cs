using System.Globalization;
using Payments.Infra.Stacks.Settings.Azure;

namespace Payments.Infra.Stacks.Updates;

/// <summary>A lock on the archive of logs is for good: what it forbids is said before Azure refuses it half-way.</summary>
internal static class ArchiveSteps
{
    /// <summary>Name of the stack output that keeps what the archive was made with.</summary>
    public const string Archive = "archive";

    private const string Days = "days";
    private const string Locked = "locked";

    /// <summary>Output that records this update for the next one; empty without an archive.</summary>
    /// <param name="azure">The stack's settings.</param>
    public static ImmutableDictionary<string, object> ArchiveOf(AzureSettings? azure) => azure is { Effective.KeepsAuditLogs: true }
        ? ImmutableDictionary<string, object>.Empty.Add(Days, azure.Archive.Days).Add(Locked, azure.Archive.Locked)
        : ImmutableDictionary<string, object>.Empty;

    /// <summary>Changes of the archive that Azure would refuse.</summary>
    /// <param name="last">Outputs of the last update; empty before the first.</param>
    /// <param name="azure">The stack's settings.</param>
    public static IEnumerable<string> Problems(ImmutableDictionary<string, object> last, AzureSettings? azure)
    {
        if (azure is not { Effective.KeepsAuditLogs: true } || last.IsEmpty)
        {
            yield break;
        }

        const string Section = "payments:azure.archive";
        if (last.GetValueOrDefault(Archive) is not ImmutableDictionary<string, object> { IsEmpty: false } archive)
        {
            if (azure.Archive.Locked)
            {
                yield return $"{Section}.locked: there is no archive yet, and Azure makes none that is locked; update without it first";
            }

            yield break;
        }

        if (archive.GetValueOrDefault(Locked) is not true)
        {
            yield break;
        }

        if (!azure.Archive.Locked)
        {
            yield return $"{Section}.locked: the archive is locked, and nobody can undo that; set it to true";
        }

        var days = Convert.ToInt32(archive[Days], CultureInfo.InvariantCulture);
        if (azure.Archive.Days < days)
        {
            yield return $"{Section}.days: {azure.Archive.Days} is less than the {days} that the archive is locked with; set it to {days} or more";
        }
    }
}
