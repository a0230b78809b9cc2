using Payments.Infra.Components.Azure.Stores;
using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Target;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Rules about what is kept, and for how long.</summary>
internal static class KeepingLimits
{
    /// <summary>A year of audit logs (PCI DSS 10.5.1).</summary>
    private const int Year = 365;

    /// <summary>Problems of the settings.</summary>
    public static IEnumerable<SettingProblem> Problems(AzureSettings azure, TargetSettings target)
    {
        if (azure.Effective.KeepsAuditLogs && azure.Effective.RetentionDays < Year)
        {
            yield return new SettingProblem(
                "retentionDays",
                $"{azure.RetentionDays} is less than the {Year} days that the regulated baseline keeps logs; raise it, or set baseline to development");
        }

        if (!azure.Effective.KeepsAuditLogs && azure.Archive != new ArchiveSettings())
        {
            yield return new SettingProblem("archive", "the development baseline has no archive; remove it, or set baseline to regulated");
        }

        if (azure.Archive.Locked && target.Phase == DeploymentPhase.Foundation)
        {
            yield return new SettingProblem("archive.locked", "Azure makes no archive that is locked; lock it when payments:target.phase is platform");
        }

        if (azure.Backups.Copies == BlobCopies.Region && !azure.Region.HasPair)
        {
            yield return new SettingProblem(
                "backups.copies", $"{azure.Region} has no paired region; set copies to zone, and copy backups elsewhere by means of your own");
        }
    }
}
