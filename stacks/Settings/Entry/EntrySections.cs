using System.Text.Json;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Entry;

/// <summary>
/// Tells the section of the entry from those of a platform. The project file gives every stack an empty one of most of these, so that an empty
/// one says nothing; with something in it, it would have no effect.
/// </summary>
internal static class EntrySections
{
    private const string Empty = "{}";

    private static readonly ImmutableArray<string> OfPlatform =
    [
        .. typeof(PaymentsSettings).GetProperties().Where(property => property.CanWrite)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)),
    ];

    /// <summary>The configuration without sections of a platform, and what is wrong with those that are left out.</summary>
    /// <param name="configuration">The configuration.</param>
    public static (StackConfiguration Own, IEnumerable<SettingProblem> Problems) Split(StackConfiguration configuration)
    {
        var others = configuration.Values.Where(value => OfPlatform.Contains(value.Key)).ToList();
        return (
            configuration with { Values = configuration.Values.RemoveRange(others.Select(other => other.Key)) },
            others.Where(other => other.Value != Empty).Select(other => new SettingProblem(
                other.Key, "an entry leads to cells, and has none of what runs in them; remove the section, or say it in the files of the cells")));
    }
}
