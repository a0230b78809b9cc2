namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>What a comparison finds.</summary>
internal static class Findings
{
    /// <summary>Fails with all of them, a line each.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
