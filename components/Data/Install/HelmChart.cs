namespace Payments.Infra.Components.Data.Install;

/// <summary>A chart that is installed, and where from.</summary>
/// <param name="Name">Name of the chart.</param>
/// <param name="Version">Its version.</param>
/// <param name="Repository">Its repository.</param>
/// <param name="Release">Name of the release, which the chart's names derive from.</param>
/// <param name="Namespace">Namespace that it goes to.</param>
internal sealed record HelmChart(string Name, string Version, string Repository, string Release, string Namespace);
