namespace Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

/// <summary>Fields of a message of which one at most can be set: setting one clears the others.</summary>
/// <param name="Name">Name, such as <c>cluster_specifier</c>.</param>
/// <param name="IsRequired">Whether Envoy refuses the message when none is set.</param>
internal sealed record EnvoyOneof(string Name, bool IsRequired);
