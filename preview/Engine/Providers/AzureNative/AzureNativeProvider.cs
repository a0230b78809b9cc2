using Payments.Infra.Analysis.Azure.Schemas;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.AzureNative;

/// <summary>
/// The <c>azure-native</c> package. Inputs come back as outputs but for those that only stand in the address of a resource; a resource that is
/// changed keeps its name and its place, and nothing else of what Azure filled in is known then.
/// </summary>
internal sealed class AzureNativeProvider : EchoProvider
{
    /// <summary>Outputs that no change in place can alter.</summary>
    private static readonly ImmutableArray<string> Stable = ["location", "name"];

    public override CheckResult Check(CheckRequest request)
    {
        var inputs = CheckedInputs.Of(request.Inputs, request.OldInputs);
        return new(inputs) { Failures = [.. ProviderCheck.Check(Urns.TypeOf(request.Urn), Manifest.Of(inputs)).Select(failure => ("", failure.Reason))] };
    }

    public override DiffResult Diff(DiffRequest request) => AzureDiff.Of(request);

    public override PropertyValue.Map Create(CreateRequest request) => Outputs(request.Inputs);

    public override PropertyValue.Map Update(DiffRequest request) => Stable.Where(request.OldOutputs.Fields.ContainsKey)
        .Aggregate(Outputs(request.Inputs), (outputs, key) => outputs.With(key, request.OldOutputs[key]!));

    private static PropertyValue.Map Outputs(PropertyValue.Map inputs) =>
        new(inputs.Fields.RemoveRange(inputs.Fields.Keys.Where(key => Address.HasPart(key) || CheckedInputs.IsInternal(key))));
}
