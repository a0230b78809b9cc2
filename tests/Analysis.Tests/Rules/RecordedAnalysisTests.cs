using Payments.Infra.Analysis.Rules.Mesh;

namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>What the analysers of Istio said, the rules say too.</summary>
public sealed class RecordedAnalysisTests
{
    private static readonly ImmutableHashSet<string> NotYetWorkloads =
    [
        "IST0002", "IST0102", "IST0103", "IST0107", "IST0108", "IST0110", "IST0111", "IST0116", "IST0118", "IST0123", "IST0125", "IST0127", "IST0135",
        "IST0137", "IST0139", "IST0144", "IST0146", "IST0147", "IST0148", "IST0150", "IST0151", "IST0152", "IST0153", "IST0154", "IST0155", "IST0157",
        "IST0158", "IST0159", "IST0160", "IST0163", "IST0164", "IST0166", "IST0167", "IST0171", "IST0175", "IST0176",
    ];

    public static TheoryData<string> Cases => RecordedAnalysis.Names();

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_the_analysers_of_istio_said_is_said(string name)
    {
        var recorded = RecordedAnalysis.Get(name);
        var found = MeshRules.Of(recorded.Objects, recorded.MeshConfig).Select(finding => finding.ToString());

        Assert.Equal(Told(recorded.Findings), Told(found));
    }

    private static IEnumerable<string> Told(IEnumerable<string> findings) => findings
        .Where(finding => !NotYetWorkloads.Any(code => finding.Contains($"[{code}]", StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);
}
