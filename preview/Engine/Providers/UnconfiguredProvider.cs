using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>A provider whose own configuration is not known yet, as with a cluster that the same plan makes: it checks and predicts nothing.</summary>
internal sealed class UnconfiguredProvider : EchoProvider
{
    public override PropertyValue.Map Create(CreateRequest request) => PropertyValue.Map.Empty;

    public override PropertyValue.Map Update(DiffRequest request) => PropertyValue.Map.Empty;

    public override ReadResult? Read(ReadRequest request) => null;
}
