namespace Payments.Infra.Components.Azure.Stores;

/// <summary>For how long a storage account keeps what was written, overwritten or deleted. Such an account outlives the stack.</summary>
public sealed record BlobKeeping
{
    /// <summary>Days for which what even the versions' owner deleted can be had back.</summary>
    internal const int SoftDeleteDays = 14;

    private BlobKeeping(int days) => Days = days;

    /// <summary>Days that a version is kept from when it was written; then a lifecycle rule deletes it.</summary>
    public int Days { get; }

    /// <summary>Whether blobs, too, are deleted when nobody has written to them for as long; if not, whoever writes them deletes them.</summary>
    internal bool ExpiresBlobs { get; private init; }

    /// <summary>Whether no version can be changed or deleted before its time.</summary>
    internal bool IsImmutable { get; private init; }

    /// <summary>Whether nobody can shorten that time.</summary>
    internal bool IsLocked { get; private init; }

    /// <summary>Logs that can be neither changed nor deleted for some days, and are gone after them.</summary>
    /// <param name="days">The days, 1 to 146000.</param>
    public static BlobKeeping Archive(int days) => new(days) { ExpiresBlobs = true, IsImmutable = true };

    /// <summary>The same, and nobody can shorten the days. Azure takes it for an account whose archive was not locked when it was made.</summary>
    /// <param name="days">The days, 1 to 146000.</param>
    public static BlobKeeping LockedArchive(int days) => Archive(days) with { IsLocked = true };

    /// <summary>
    /// Backups that their writer deletes when they are too old, and that can be had back for a while after that: whoever writes them has no
    /// right to delete versions.
    /// </summary>
    /// <param name="retention">Days that the writer keeps a backup.</param>
    public static BlobKeeping Backups(int retention) => new(retention + SoftDeleteDays);
}
