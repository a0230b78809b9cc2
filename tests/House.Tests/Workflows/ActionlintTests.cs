using Payments.Infra.House.Tests.Scripts;
using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests.Workflows;

/// <summary>A workflow that GitHub would refuse, or that names what is not there, is found before it is pushed.</summary>
public sealed class ActionlintTests
{
    [ActionlintFact]
    public void The_workflows_are_well_formed()
    {
        var result = Actionlint.Read(Repository.Root);

        Assert.True(result.Code == 0, result.Output);
        Assert.Contains($"Checking {WorkflowFiles.Workflows.Length} workflow file(s)", result.Output);
    }

    [ActionlintFact]
    public void A_step_that_no_job_has_is_found()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".github/workflows/wrong.yml", """
            on: push
            jobs:
              build:
                runs-on: ubuntu-24.04
                steps:
                  - run: echo ${{ steps.none.outputs.file }}
            """);

        var result = Actionlint.Read(folder.Path);

        Assert.Equal(1, result.Code);
        Assert.Contains("property \"none\" is not defined", result.Output);
    }
}
