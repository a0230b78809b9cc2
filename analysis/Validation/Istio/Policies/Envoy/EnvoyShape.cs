namespace Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

/// <summary>How many values a field of Envoy's API holds.</summary>
internal enum EnvoyShape
{
    One,
    List,
    Map,
}
