using System.Globalization;
using Payments.Infra.Stacks.Settings;

namespace Payments.Infra.Stacks.Updates;

/// <summary>
/// Passwords are rotated one step at a time. A service has two logins, and a step makes the one anew that no pod uses: two steps at once, or one back, would
/// change the one that pods are using.
/// </summary>
internal static class RotationSteps
{
    /// <summary>Name of the stack output that keeps the rotation.</summary>
    public const string Output = "rotation";

    /// <summary>A rotation that does not follow the last one; none for a first update, or one without stores.</summary>
    /// <param name="last">Outputs of the last update.</param>
    /// <param name="settings">The stack's settings.</param>
    public static IEnumerable<string> Problems(ImmutableDictionary<string, object> last, PaymentsSettings settings)
    {
        if (last.GetValueOrDefault(Output) is not { } recorded)
        {
            yield break;
        }

        var (before, now) = (Convert.ToInt32(recorded, CultureInfo.InvariantCulture), settings.Data.Rotation);
        if (now != before && now != before + 1)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"payments:data.rotation: {now} does not follow {before}, which pods log in with: their login would change under them; set it to {before}, ")
                + string.Create(CultureInfo.InvariantCulture, $"or to {before + 1} for new passwords");
        }
    }
}
