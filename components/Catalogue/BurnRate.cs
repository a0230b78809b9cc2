namespace Payments.Infra.Components.Catalogue;

/// <summary>
/// How fast failures use up what an objective allows, and over which two windows that is watched: the long one says that
/// it matters, the short one that it still goes on. Source: the workbook of Google's site reliability engineers, chapter 5.
/// </summary>
/// <param name="Name">What the alert is called after its window.</param>
/// <param name="LongWindow">The long window.</param>
/// <param name="ShortWindow">The short window.</param>
/// <param name="BudgetPercent">Percent of what the objective's whole window allows that is used up within the long one.</param>
/// <param name="Pages">Whether somebody must get up for it.</param>
public sealed record BurnRate(string Name, TimeSpan LongWindow, TimeSpan ShortWindow, int BudgetPercent, bool Pages)
{
    /// <summary>The four that are watched, fastest first.</summary>
    public static readonly ImmutableArray<BurnRate> All =
    [
        new("1h", TimeSpan.FromHours(1), TimeSpan.FromMinutes(5), BudgetPercent: 2, Pages: true),
        new("6h", TimeSpan.FromHours(6), TimeSpan.FromMinutes(30), BudgetPercent: 5, Pages: true),
        new("1d", TimeSpan.FromDays(1), TimeSpan.FromHours(2), BudgetPercent: 10, Pages: false),
        new("3d", TimeSpan.FromDays(3), TimeSpan.FromHours(6), BudgetPercent: 10, Pages: false),
    ];

    /// <summary>A service that fails every other request is down, whatever it promises.</summary>
    private const decimal Down = 0.5m;

    /// <summary>The longest window: an objective's own must be no shorter.</summary>
    public static TimeSpan LongestWindow => All.Max(rate => rate.LongWindow);

    /// <summary>
    /// Share of failing requests above which the budget burns this fast. For a window of 30 days that is 14.4, 6, 3 and 1
    /// times what the objective allows; never less than once, which uses up no more than what is allowed.
    /// </summary>
    /// <param name="objective">The objective.</param>
    public decimal Threshold(ServiceObjective objective)
    {
        var factor = BudgetPercent / 100m * (decimal)(TimeSpan.FromDays(objective.WindowDays) / LongWindow);
        return Math.Min(Math.Max(1, factor) * objective.Availability.Rest.Fraction, Down);
    }
}
