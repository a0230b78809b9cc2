using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>The archive of audit logs.</summary>
internal sealed record ArchiveSettings
{
    /// <summary>Days for which a log can be neither changed nor deleted. Default 365 (PCI DSS 10.5.1); allowed 365 to 3650.</summary>
    [Range(365, 3650)]
    public int Days { get; init; } = 365;

    /// <summary>
    /// Whether nobody can shorten that time any more, the owner of the subscription included. There is no way back. Default false; Azure takes
    /// true for an archive that is there already.
    /// </summary>
    public bool Locked { get; init; }
}
