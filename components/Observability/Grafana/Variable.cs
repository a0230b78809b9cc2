using System.Collections.Immutable;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Something that people choose on a dashboard; expressions name it as <c>$name</c>.</summary>
/// <param name="Name">Name of the variable.</param>
/// <param name="Title">What people read.</param>
/// <param name="Values">What there is to choose; the first at the beginning.</param>
internal sealed record Variable(string Name, string Title, ImmutableArray<string> Values);
