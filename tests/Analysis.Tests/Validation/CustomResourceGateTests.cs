using Payments.Infra.Analysis.Validation.Crd;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>The gate of the API server answers as the real one did.</summary>
public sealed class CustomResourceGateTests
{
    [Theory]
    [MemberData(nameof(RecordedCase.Ids), MemberType = typeof(RecordedCase))]
    public void Gate_removes_what_the_schema_does_not_know(string id)
    {
        var recorded = RecordedCase.Get(id);

        Assert.Equal<IEnumerable<string>>(recorded.Crd.UnknownFields, CustomResourceGate.Istio.Check(recorded.Manifest).UnknownFields);
    }
}
