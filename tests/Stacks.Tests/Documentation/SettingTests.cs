using Payments.Infra.Stacks.Tests.HelmCharts;

namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>Settings that a page names are there.</summary>
public sealed class SettingTests
{
    public static TheoryData<string> Pages => [.. DocumentationPages.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_setting_that_a_page_names_is_there(string page) => Findings.None(
        SettingPaths.In(DocumentationPages.Text(page))
            .Where(path => !SettingPaths.Exists(path))
            .Select(path => $"{page}: there is no setting payments:{path}"));
}
