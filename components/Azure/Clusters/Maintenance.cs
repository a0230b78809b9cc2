using System.Globalization;
using Pulumi.AzureNative.ContainerService;
using Inputs = Pulumi.AzureNative.ContainerService.Inputs;

namespace Payments.Infra.Components.Azure.Clusters;

/// <summary>Maintenance windows. AKS knows three, by these names and no others.</summary>
internal static class Maintenance
{
    private const int DaysOfWeek = 7;
    private const string Weekly = "default";
    private const string Upgrades = "aksManagedAutoUpgradeSchedule";
    private const string NodeImages = "aksManagedNodeOSUpgradeSchedule";

    /// <summary>
    /// Declares the windows after each other: the cluster takes one change at a time. Each is a day later than the one before, as AKS would choose the
    /// order of what falls together.
    /// </summary>
    public static void Declare(string name, AksClusterArgs args, Output<string> cluster, Resource after, CustomResourceOptions child)
    {
        var days = 0;
        ImmutableArray<string> windows = args.Environment.Baseline.LocksNodeGroup ? [NodeImages, Upgrades, Weekly] : [Weekly];
        foreach (var window in windows)
        {
            after = new MaintenanceConfiguration($"{name}-{window}", new MaintenanceConfigurationArgs
            {
                ConfigName = window,
                ResourceName = cluster,
                ResourceGroupName = args.Environment.ResourceGroup,
                MaintenanceWindow = Window(args.Maintenance, days++),
            }, child.After(after));
        }
    }

    private static Inputs.MaintenanceWindowArgs Window(MaintenanceSettings settings, int after) => new()
    {
        DurationHours = settings.Hours,
        StartTime = settings.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
        UtcOffset = settings.UtcOffset,
        Schedule = new Inputs.ScheduleArgs
        {
            Weekly = new Inputs.WeeklyScheduleArgs { DayOfWeek = $"{(DayOfWeek)(((int)settings.Day + after) % DaysOfWeek)}", IntervalWeeks = 1 },
        },
        NotAllowedDates = settings.NotAllowed
            .Select(days => (Input<Inputs.DateSpanArgs>)new Inputs.DateSpanArgs { Start = DateOf(days.Start), End = DateOf(days.End) })
            .ToArray(),
    };

    private static string DateOf(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
