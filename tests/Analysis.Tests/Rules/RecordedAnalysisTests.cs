using Payments.Infra.Analysis.Rules.Mesh;

namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>What the analysers of Istio said, the rules say too.</summary>
public sealed class RecordedAnalysisTests
{
    public static TheoryData<string> Cases => RecordedAnalysis.Names();

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_the_analysers_of_istio_said_is_said(string name)
    {
        var recorded = RecordedAnalysis.Get(name);
        var found = MeshRules.Of(recorded.Objects, recorded.MeshConfig).Select(finding => finding.ToString());

        Assert.Equal(recorded.Findings.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
