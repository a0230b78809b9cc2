using Payments.Infra.Analysis.Rules.Mesh;

namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>What the analysers of Istio said, the rules say too.</summary>
public sealed class RecordedAnalysisTests
{
    private static readonly ImmutableHashSet<string> NotYetTraffic =
    [
        "IST0101", "IST0106", "IST0133", "IST0109", "IST0112", "IST0128", "IST0129", "IST0130", "IST0131", "IST0132", "IST0134", "IST0138", "IST0140",
        "IST0145", "IST0149", "IST0161", "IST0162", "IST0165", "IST0173", "IST0174", "IST0177",
    ];

    private static readonly ImmutableHashSet<string> NotYetWorkloads =
    [
        .. MeshCode.All.Select(code => code.Code).Except(NotYetTraffic),
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
        .Where(finding => !NotYetTraffic.Union(NotYetWorkloads).Any(code => finding.Contains($"[{code}]", StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);
}
