namespace Payments.Infra.Components.Services;

/// <summary>Names of the subsets of a service's pods. They stay when versions move on, so that routes need not change at once.</summary>
internal static class Subsets
{
    public const string Stable = "v1";
    public const string Candidate = "v2";
}
