using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Azure;
using Payments.Infra.Stacks.Settings.Target;

namespace Payments.Infra.Stacks.Updates;

/// <summary>What a change does that a plan does not show by itself, or that must be done beside it.</summary>
internal static class UpdateRemarks
{
    /// <summary>Remarks on a change; none for a first update.</summary>
    /// <param name="last">Outputs of the last update.</param>
    /// <param name="settings">The stack's settings.</param>
    public static IEnumerable<string> On(ImmutableDictionary<string, object> last, PaymentsSettings settings) =>
        SystemPool(last, settings.Azure).Concat(Stores(last, settings));

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

    /// <summary>The volumes of the last update name the modes that stores were in.</summary>
    private static IEnumerable<string> Stores(ImmutableDictionary<string, object> last, PaymentsSettings settings)
    {
        if (settings.Target.Phase == DeploymentPhase.Foundation)
        {
            yield break;
        }

        var now = VolumeSizes.From(settings.Data).Select(volume => StoreOf(volume.Key)).ToHashSet();
        foreach (var (store, mode) in UpdateSteps.Map(last, UpdateSteps.Volumes).Keys.Select(StoreOf).Distinct().Where(store => !now.Contains(store)).Order())
        {
            yield return
                $"payments:data.{store}.mode: this update takes the store of mode {mode} away, and what is in it does not move by itself; see docs/data.md";
        }
    }

    private static (string Store, string Mode) StoreOf(string volume) => (volume.Split('.')[0], volume.Split('.')[1]);
}
