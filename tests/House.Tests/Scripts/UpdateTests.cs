namespace Payments.Infra.House.Tests.Scripts;

/// <summary>How an update is held to a plan, by a stand-in of the Pulumi CLI.</summary>
public sealed class UpdateTests : IDisposable
{
    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary<string, string>.Empty;

    private readonly TemporaryFolder folder = new();

    public UpdateTests() => folder.WriteProgram("pulumi", """
        here="$(dirname "$0")"
        echo "$*" >>"$here/asked.txt"
        case "$*" in *export*) cat "$here/state.json" ;; esac
        """);

    private IEnumerable<string> Asked => File.ReadLines(Path.Combine(folder.Path, "asked.txt"));

    public void Dispose() => folder.Dispose();

    [ToolFact("bash", "jq")]
    public void A_stack_with_objects_in_its_cluster_is_held_to_a_plan()
    {
        Deployed("kubernetes:core/v1:Namespace");

        Preview();

        Assert.Equal($"preview --stack dev --diff --non-interactive --save-plan {folder.Path}/out/update-plan.json", Asked.Last());
    }

    [ToolFact("bash", "jq")]
    public void A_stack_whose_cluster_is_still_to_be_filled_is_not()
    {
        Deployed("azure-native:resources:ResourceGroup");

        Preview();

        Assert.Equal("preview --stack dev --diff --non-interactive", Asked.Last());
        Assert.True(File.Exists(Path.Combine(folder.Path, "out", "no-plan.txt")));
    }

    [ToolFact("bash", "jq")]
    public void A_stack_of_which_nothing_is_deployed_is_not()
    {
        folder.Write("state.json", """{"version": 3, "deployment": {}}""");

        Preview();

        Assert.Equal("preview --stack dev --diff --non-interactive", Asked.Last());
    }

    [ToolFact("bash")]
    public void An_update_takes_the_plan_and_leaves_the_state()
    {
        Deployed("kubernetes:core/v1:Namespace");
        folder.Write("out/update-plan.json", "{}");

        var result = Up();

        Assert.True(result.Code == 0, result.Error);
        Assert.Equal(
            [
                $"up --stack dev --yes --non-interactive --suppress-outputs --plan {folder.Path}/out/update-plan.json",
                $"stack export --stack dev --file {folder.Path}/states/dev.json",
            ],
            Asked);
    }

    [ToolFact("bash")]
    public void An_update_without_a_word_on_a_plan_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "out"));

        var result = Up();

        Assert.Equal(1, result.Code);
        Assert.Contains("has neither a plan nor a word that there is none", result.Error);
    }

    private void Deployed(string type) => folder.Write("state.json", $$$"""{"version": 3, "deployment": {"resources": [{"type": "{{{type}}}"}]}}""");

    private void Preview()
    {
        var result = ScriptFiles.Run(folder, None, "pulumi-preview", "dev", $"{folder.Path}/out");

        Assert.True(result.Code == 0, result.Error);
    }

    private ToolResult Up() => ScriptFiles.Run(folder, None, "pulumi-up", "dev", $"{folder.Path}/out", $"{folder.Path}/states");
}
