namespace Payments.Infra.Analysis.Supply;

/// <summary>A release of a Helm chart, whose objects are known once the chart is there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Values">Its values.</param>
public sealed record ReleaseValues(string Name, string Namespace, JsonObject Values);
