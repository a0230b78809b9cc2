using System.Text.Json;

namespace Payments.Infra.Stacks.Pins;

/// <summary>The record of releases, <c>stacks/Pins/releases.json</c>.</summary>
internal static class KnownReleases
{
    private const string Resource = "Payments.Infra.Stacks.Pins.releases.json";

    /// <summary>Its entries, by name.</summary>
    public static ImmutableSortedDictionary<string, KnownRelease> Read()
    {
        using var stream = typeof(KnownReleases).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program has no {Resource}.");
        return JsonSerializer.Deserialize<List<KnownRelease>>(stream, JsonSerializerOptions.Web)!
            .ToImmutableSortedDictionary(release => release.Name, release => release, StringComparer.Ordinal);
    }
}
