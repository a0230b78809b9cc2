using Payments.Infra.Preview.Engine;
using Payments.Infra.Stacks.Pins;

namespace Payments.Infra.Stacks.Evidence;

/// <summary>Software of others that a plan uses, and the versions of the platform's own services.</summary>
internal static class ComponentTable
{
    /// <summary>The table.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="releases">Versions of the services that run.</param>
    public static EvidenceTable Of(Plan plan, IEnumerable<(string Service, string Version)> releases) => new(
        "components",
        "Software in use: charts, images, Kubernetes and the platform's own services, each with its version",
        ["component", "version", "announcedAt"],
        [
            .. PlannedPins.Of(plan).Select(pin => (ImmutableArray<string>)[pin.Name, pin.Version, Source(pin)])
                .Concat(releases.Select(release => (ImmutableArray<string>)[$"service {release.Service}", release.Version, "this platform"]))
                .OrderBy(row => row[0], StringComparer.Ordinal),
        ]);

    private static string Source(Pin pin) => KnownReleases.Read().GetValueOrDefault(pin.Name)?.Source ?? "";
}
