namespace Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

/// <summary>What a decoder does with fields a message does not have.</summary>
internal enum UnknownFields
{
    Ignored,
    Refused,
}
