using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>A deployed resource, and what the program wants now.</summary>
/// <param name="Urn">URN.</param>
/// <param name="Id">Id.</param>
/// <param name="OldInputs">Checked inputs of the last deployment.</param>
/// <param name="OldOutputs">Outputs of the last deployment.</param>
/// <param name="Inputs">Checked inputs now.</param>
/// <param name="IgnoreChanges">Paths whose old values the inputs have already.</param>
/// <param name="Configuration">Inputs of the provider resource, or of the default provider.</param>
internal sealed record DiffRequest(
    string Urn,
    string Id,
    PropertyValue.Map OldInputs,
    PropertyValue.Map OldOutputs,
    PropertyValue.Map Inputs,
    ImmutableArray<string> IgnoreChanges,
    PropertyValue.Map Configuration);
