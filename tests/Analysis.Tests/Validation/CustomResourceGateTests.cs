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

    [Theory]
    [MemberData(nameof(RecordedCase.Ids), MemberType = typeof(RecordedCase))]
    public void Gate_refuses_and_accepts_as_the_API_server_does(string id)
    {
        var recorded = RecordedCase.Get(id);
        var verdict = CustomResourceGate.Istio.Check(recorded.Manifest).Verdict;

        Assert.Equal<IEnumerable<string>>(recorded.Crd.Errors, verdict.Errors);
        Assert.Equal(recorded.Crd.Accepted, verdict.Accepted);
    }
}
