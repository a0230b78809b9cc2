using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Random;

/// <summary>The <c>random</c> package: results are unknown until they are made, and stay as they are from then on.</summary>
internal sealed class RandomProvider : EchoProvider
{
    private const string Deprecated = "[WARNING] property \"number\" is deprecated: **NOTE**: This is deprecated, use `numeric` instead.";

    private const string NotImportable = "Resource Import Not Implemented: This resource does not support import. "
        + "Please contact the provider developer for additional information.";

    public override CheckResult Check(CheckRequest request)
    {
        var attributes = ResourceSchemas.Of(Urns.TypeOf(request.Urn));
        var inputs = attributes.Aggregate(PropertyValue.Map.Empty, (all, attribute) =>
            ConfiguredValue.Of(attribute, request.Inputs[attribute.Name]) is { } value ? all.With(attribute.Name, value) : all);
        return new(ReturnedSecrets.Checked(request.Inputs))
        {
            Failures = [.. InputRules.Broken(Urns.NameOf(request.Urn), attributes, inputs).Select(reason => ("", reason))],
            Remarks = inputs["number"] is PropertyValue.Bool ? [(DiagnosticSeverity.Warning, Deprecated)] : [],
        };
    }

    public override DiffResult Diff(DiffRequest request)
    {
        var plan = Plan(request);
        return plan.Changed.IsEmpty ? DiffResult.None : new(HasChanges: true) { ChangedKeys = plan.Changed, ReplaceKeys = plan.Replacing };
    }

    public override PropertyValue.Map Create(CreateRequest request) =>
        ResourcePlan.Of(ResourceSchemas.Of(Urns.TypeOf(request.Urn)), request.Inputs, state: null).Outputs;

    public override PropertyValue.Map Update(DiffRequest request) => Plan(request).Outputs;

    public override ReadResult? Read(ReadRequest request)
    {
        if (!request.Outputs.Fields.IsEmpty)
        {
            return new(request.Id, request.Inputs, request.Outputs);
        }

        var type = Urns.TypeOf(request.Urn);
        var attributes = ResourceSchemas.Of(type);
        var outputs = ImportedState.Read(type, request.Id)
            ?? throw new ProviderException(NotImportable);
        var inputs = attributes.Where(attribute => !attribute.IsResult && outputs[attribute.Name] is { } value && (attribute.IsRequired || !IsZero(value)))
            .Aggregate(PropertyValue.Map.Empty, (all, attribute) => all.With(attribute.Name, outputs[attribute.Name]!));
        return new((outputs["id"] as PropertyValue.Text)?.Value ?? request.Id, inputs, BridgeNotes.AddTo(type, outputs));
    }

    public override PropertyValue.Map? Invoke(InvokeRequest request) =>
        throw new ProviderException($"[pf/tfbridge] unknown datasource token: {request.Token}");

    private static ResourcePlan Plan(DiffRequest request) =>
        ResourcePlan.Of(ResourceSchemas.Of(Urns.TypeOf(request.Urn)), request.Inputs, request.OldOutputs);

    private static bool IsZero(PropertyValue value) =>
        value is PropertyValue.Number { Value: 0 } or PropertyValue.Bool { Value: false } or PropertyValue.Text { Value: "" };
}
