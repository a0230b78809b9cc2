using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>Manifests are taken or refused as a real API server took or refused them, for the same fields.</summary>
public sealed class RecordedManifestTests
{
    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    public static TheoryData<string> Agreeing => [.. RecordedManifest.Ids.Where(id => !KnownDifferences.All.ContainsKey(id))];

    public static TheoryData<string> Differing => [.. RecordedManifest.Ids.Where(KnownDifferences.All.ContainsKey)];

    [Theory]
    [MemberData(nameof(Agreeing))]
    public void A_manifest_is_judged_as_by_the_real_server(string id) => Assert.Equal(Recorded(id), Judged(id));

    [Theory]
    [MemberData(nameof(Differing))]
    public void A_case_that_is_listed_differs(string id) => Assert.NotEqual(Recorded(id), Judged(id));

    [Fact]
    public void Only_cases_that_there_are_are_listed() => Assert.Empty(KnownDifferences.All.Keys.Except(RecordedManifest.Ids));

    private static string Recorded(string id)
    {
        var recorded = RecordedManifest.Get(id);
        return recorded.Accepted ? "accepted" : Refused(recorded.Fields);
    }

    private static string Judged(string id)
    {
        var recorded = RecordedManifest.Get(id);
        var errors = recorded.Documents is [var before, var after] ? Gate.UpdateErrors(before, after) : Gate.Errors(recorded.Documents[0]);

        // Of gates that name no field, it counts that they refuse.
        return errors.IsEmpty ? "accepted"
            : recorded.Fields.IsEmpty ? "refused"
            : Refused(errors.Select(error => error.Path));
    }

    private static string Refused(IEnumerable<string> fields) => string.Join(
        ' ', fields.Select(field => field.Length == 0 ? "<nil>" : field).Distinct().Order(StringComparer.Ordinal).Prepend("refused"));
}
