using Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>A field that is set where another is set, of which only one can be.</summary>
/// <param name="Path">Path of the field.</param>
/// <param name="Oneof">What both are of.</param>
/// <param name="Set">The field that stays.</param>
/// <param name="Cleared">The field that is cleared.</param>
internal sealed record OneofClash(string Path, EnvoyOneof Oneof, string Set, string Cleared);
