using Payments.Infra.Stacks.Tests.HelmCharts;

namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>Whoever has PowerShell finds each command that is Bash's own, with the same options and addresses.</summary>
public sealed class WindowsPageTests
{
    public static TheoryData<string> Pages => [.. WindowsPage.InBash.Select(entry => entry.Page)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_in_words_of_Bash_is_there_in_PowerShell(string page)
    {
        var bash = WindowsPage.InBash.Single(entry => entry.Page == page).Commands;
        Assert.True(WindowsPage.Sections.TryGetValue(page, out var powerShell), $"docs/windows.md has no section for {page}; write its commands in PowerShell");

        Assert.True(bash.Count == powerShell.Count, $"{page} has {bash.Count} commands of Bash's own, and docs/windows.md {powerShell.Count} of them");
        Findings.None(bash.Zip(powerShell).Where(pair => !WindowsPage.Essence(pair.First).SequenceEqual(WindowsPage.Essence(pair.Second)))
            .Select(pair => $"'{pair.First}' is not '{pair.Second}'"));
    }

    [Fact]
    public void No_section_is_left_of_a_page_that_needs_none() =>
        Assert.Empty(WindowsPage.Sections.Keys.Except(WindowsPage.InBash.Select(entry => entry.Page)));
}
