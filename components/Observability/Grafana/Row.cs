using System.Collections.Immutable;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Panels that belong together, side by side.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Panels">The panels; they share the width.</param>
internal sealed record Row(string Title, params ImmutableArray<Panel> Panels);
