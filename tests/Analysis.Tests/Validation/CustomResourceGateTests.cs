using Payments.Infra.Analysis.Validation.Crd;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>The gate of the API server answers as the real one did.</summary>
public sealed class CustomResourceGateTests
{
    /// <summary>The server walks the fields of an object in no fixed order; here several are wrong at once.</summary>
    private static readonly HashSet<string> Unordered = ["WorkloadGroup/probe-all-negative"];

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

        Assert.Equal(InOrder(id, recorded.Crd.Errors), InOrder(id, verdict.Errors));
        Assert.Equal(recorded.Crd.Accepted, verdict.Accepted);
    }

    private static IEnumerable<string> InOrder(string id, IEnumerable<string> errors) => Unordered.Contains(id) ? errors.Order(StringComparer.Ordinal) : errors;
}
