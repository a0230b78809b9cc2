using System.Text;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Markdown;
using Payments.Infra.Preview.Values;
using static Payments.Infra.Preview.Tests.HandMade;

namespace Payments.Infra.Preview.Tests;

/// <summary>A plan as a comment of a pull request.</summary>
public sealed class MarkdownTests
{
    private static readonly ResourceState Claim = Object("v1", "PersistentVolumeClaim", "a", "disk", ("size", Text("1Gi")));

    [Fact]
    public void Five_lines_say_what_happens()
    {
        var text = MarkdownOutput.Write(Plan(
            new PlanStep(StepOperation.Delete, Claim, null),
            new PlanStep(StepOperation.Update, Object("v1", "NetworkPolicy", "a", "deny"), Object("v1", "NetworkPolicy", "a", "deny", ("spec", Map()))),
            new PlanStep(StepOperation.Create, null, Object("v1", "ConfigMap", "a", "b")),
            new PlanStep(StepOperation.Same, Object("v1", "ConfigMap", "a", "c"), Object("v1", "ConfigMap", "a", "c"))));

        Assert.StartsWith(
            """
            ### Preview of `demo/dev`

            - **Changes**: 1 to create, 1 to update, 1 to delete, 1 unchanged
            - **Data**: **1 replaced or deleted**: `PersistentVolumeClaim a-disk`
            - **Policy**: **1 removed or changed**: `NetworkPolicy a-deny`
            - **Refused**: none refused
            - **Problems**: none

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kubernetes:apps/v1:StatefulSet", true)]
    [InlineData("kubernetes:postgresql.cnpg.io/v1:Cluster", true)]
    [InlineData("azure-native:storage:StorageAccount", true)]
    [InlineData("azure-native:keyvault:Vault", true)]
    [InlineData("azure-native:dbforpostgresql:Database", true)]
    [InlineData("kubernetes:apps/v1:Deployment", false)]
    [InlineData("kubernetes:core/v1:ConfigMap", false)]
    public void What_holds_data_is_told_by_its_type(string type, bool expected) =>
        Assert.Equal(expected, Deleting(Resource(type, "x", Map())).Contains("**1 replaced or deleted**", StringComparison.Ordinal));

    [Fact]
    public void What_is_protected_holds_data_and_what_is_kept_is_not_lost()
    {
        var state = Object("v1", "ConfigMap", "a", "b");

        Assert.Contains("**1 replaced", Deleting(state with { Protect = true }), StringComparison.Ordinal);
        Assert.Contains("none replaced or deleted", Deleting(Claim with { RetainOnDelete = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_are_folded_and_hide_secrets()
    {
        var old = Object("v1", "ConfigMap", "a", "b", ("data", Map(("x", Text("1")), ("y", Text("old").AsSecret()), ("z", Text("gone")))));
        var now = Object("v1", "ConfigMap", "a", "b", ("data", Map(("w", PropertyValue.Unknown), ("x", Text("2")), ("y", Text("hunter2").AsSecret()))));

        var text = MarkdownOutput.Write(Plan(new PlanStep(StepOperation.Replace, old, now) { ReplaceReasons = ["data"] }));

        Assert.EndsWith(
            """
            <details><summary>replace <code>kubernetes:core/v1:ConfigMap</code> <code>a-b</code>, forced by <code>data</code></summary>

            ```diff
            + data.w: [unknown]
            ! data.x: "1" => "2"
            ! data.y: [secret] => [secret]
            - data.z: "gone"
            ```

            </details>

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_program_calls_things_breaks_nothing()
    {
        const string Name = "x`` </code><script> @team |\n```\n# title";
        var text = MarkdownOutput.Write(Plan(
            new PlanStep(StepOperation.Delete, Resource("a:b:Vault", Name, Map()), null),
            new PlanStep(StepOperation.Create, null, Resource("a:b:C", Name, Map(("key", Text("````\n</details>@team")))))));

        Assert.Contains("````Vault x`` </code><script> @team | ``` # title````", text, StringComparison.Ordinal);
        Assert.Contains("<code>x`` &lt;/code&gt;&lt;script&gt; &#64;team | ``` # title</code>", text, StringComparison.Ordinal);
        Assert.Contains("\n`````diff\n+ key: \"```` </details>@team\"\n`````\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# title", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5000)]
    public void It_always_fits_into_a_comment_and_says_what_is_cut(int count)
    {
        var long16 = string.Concat(Enumerable.Repeat("💳é", 400));
        var plan = Plan(Enumerable.Range(0, count).Select(index => new PlanStep(
            StepOperation.Replace,
            Resource("a:b:Vault", $"{index}{long16}", Map(Enumerable.Range(0, 100).Select(key => ($"{key}{long16}", Text("old"))).ToArray())),
            Resource("a:b:Vault", $"{index}{long16}", Map(Enumerable.Range(0, 100).Select(key => ($"{key}{long16}", Text(long16))).ToArray())))));

        var text = MarkdownOutput.Write(plan);

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, 65_536);
        Assert.Contains("- **Problems**: none\n", text, StringComparison.Ordinal);
        Assert.Matches($"[0-9]+ of {count} details are cut", text);
    }

    private static string Deleting(ResourceState state) => MarkdownOutput.Write(Plan(new PlanStep(StepOperation.Delete, state, null)));
}
