namespace Payments.Infra.Components.Observability.Install;

/// <summary>A chart that is installed, in the one version that its values have been checked against.</summary>
/// <param name="Name">Name of the chart.</param>
/// <param name="Version">Its version.</param>
/// <param name="Repository">Where it is.</param>
internal sealed record ChartPin(string Name, string Version, string Repository);
