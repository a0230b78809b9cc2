using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Azure.Clusters;

/// <summary>
/// When Azure may change the cluster: once a week. In the regulated baseline images of nodes at <see cref="Day"/>, patches of Kubernetes a day later, and
/// releases of AKS another day later, all at the same time of day.
/// </summary>
public sealed record MaintenanceSettings
{
    /// <summary>Day of the week. Default Sunday.</summary>
    public DayOfWeek Day { get; init; } = DayOfWeek.Sunday;

    /// <summary>When it begins, in the time of <see cref="UtcOffset"/>. Default 01:00.</summary>
    public TimeOnly Start { get; init; } = new(1, 0);

    /// <summary>How long it lasts, 4 to 24 hours. Default 6.</summary>
    [Range(4, 24)]
    public int Hours { get; init; } = 6;

    /// <summary>How far the stack's time is from UTC. Default +00:00.</summary>
    [RegularExpression("[+-](0[0-9]|1[0-4]):[0-5][0-9]", ErrorMessage = "a distance from UTC, such as +01:00")]
    public string UtcOffset { get; init; } = "+00:00";

    /// <summary>Days without any, such as those of settlement or of the most payments. Default none.</summary>
    public ImmutableArray<DateSpan> NotAllowed { get; init; } = [];
}
