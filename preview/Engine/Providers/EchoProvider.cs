using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>A provider of which nothing is known: inputs come back as outputs, all else is unknown.</summary>
internal class EchoProvider : IResourceProvider
{
    public virtual CheckResult CheckConfiguration(CheckRequest request) => new(request.Inputs);

    public virtual DiffResult DiffConfiguration(PropertyValue.Map old, PropertyValue.Map current) => DiffResult.Unsaid;

    public virtual CheckResult Check(CheckRequest request) => new(request.Inputs);

    public virtual DiffResult Diff(DiffRequest request) => DiffResult.Unsaid;

    public virtual PropertyValue.Map Create(CreateRequest request) => request.Inputs;

    public virtual PropertyValue.Map Update(DiffRequest request) => new(request.OldOutputs.Fields.SetItems(request.Inputs.Fields));

    public virtual ReadResult? Read(ReadRequest request) => new(request.Id, request.Inputs, new(request.Outputs.Fields.SetItems(request.Inputs.Fields)));

    public virtual PropertyValue.Map? Invoke(InvokeRequest request) => null;

    public virtual ConstructResult? Construct(ConstructRequest request) => null;
}
