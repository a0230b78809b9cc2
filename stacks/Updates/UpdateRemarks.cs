using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Azure;

namespace Payments.Infra.Stacks.Updates;

/// <summary>What a change does that a plan does not show by itself, or that must be done beside it.</summary>
internal static class UpdateRemarks
{
    /// <summary>Remarks on a change; none for a first update.</summary>
    /// <param name="last">Outputs of the last update.</param>
    /// <param name="settings">The stack's settings.</param>
    public static IEnumerable<string> On(ImmutableDictionary<string, object> last, PaymentsSettings settings) =>
        SystemPool(last, settings.Azure);

    /// <summary>Images that the registry must hold now, and had not to hold before.</summary>
    /// <param name="last">Outputs of the last update.</param>
    /// <param name="images">Images as pods name them, and where each is from.</param>
    /// <param name="stack">Name of the stack.</param>
    public static IEnumerable<string> OnImages(ImmutableDictionary<string, object> last, IReadOnlyDictionary<string, string> images, string stack)
    {
        var before = UpdateSteps.Map(last, UpdateSteps.Images);
        var added = images.Keys.Where(image => !before.ContainsKey(image)).Order(StringComparer.Ordinal).ToList();
        if (added.Count > 0 && !last.IsEmpty)
        {
            yield return $"""
                New images, which the registry must hold before their pods start; 'payments images --stack {stack}' prints how to bring them there:
                  {string.Join("\n  ", added)}
                """;
        }
    }

    private static IEnumerable<string> SystemPool(ImmutableDictionary<string, object> last, AzureSettings? azure)
    {
        if (azure is not null
            && UpdateSteps.Map(last, UpdateSteps.Cluster).GetValueOrDefault(UpdateSteps.SystemPool) is string before
            && before != azure.System.Description)
        {
            yield return
                $"payments:azure.system: the pool stays as it was made, {before}, whatever is set now, {azure.System.Description}; docs/azure.md has the way";
        }
    }
}
