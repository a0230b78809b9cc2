using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>A provider whose own configuration is not known yet, as with a cluster that the same plan makes: it checks and predicts nothing.</summary>
internal sealed class UnconfiguredProvider : EchoProvider
{
    private const string DiffUnavailable = "The provider for this resource has inputs that are not known during preview.\n"
        + "This preview may not correctly represent the changes that will be applied during an update.";

    public override DiffResult Diff(DiffRequest request) => new(HasChanges: true) { Remarks = [(DiagnosticSeverity.Warning, DiffUnavailable)] };

    public override PropertyValue.Map Create(CreateRequest request) => PropertyValue.Map.Empty;

    public override PropertyValue.Map Update(DiffRequest request) => PropertyValue.Map.Empty;

    public override ReadResult? Read(ReadRequest request) => null;
}
