using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests.Scripts;

/// <summary>The scripts in <c>.ci</c>, read as files.</summary>
public sealed class ScriptTests
{
    public static TheoryData<string> Scripts => [.. ScriptFiles.All];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_runs_in_bash_stops_at_the_first_error_and_says_what_it_does(string script)
    {
        var lines = File.ReadLines(Repository.PathOf(script)).ToList();

        Assert.Equal("#!/usr/bin/env bash", lines[0]);
        Assert.StartsWith("# ", lines[1]);
        Assert.Equal("set -euo pipefail", lines.First(line => !line.StartsWith('#')));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_can_be_run_as_it_is(string script)
    {
        // Windows has no such mark; git keeps that of the commit.
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Repository.PathOf(script)).HasFlag(UnixFileMode.UserExecute));
    }

    [ToolFact("shellcheck")]
    public void Shellcheck_finds_nothing_in_the_scripts()
    {
        var result = Tool.Run(Repository.Root, "shellcheck", [.. ScriptFiles.All]);

        Assert.True(result.Code == 0, result.Output);
    }
}
