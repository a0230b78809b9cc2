using Google.Protobuf.WellKnownTypes;
using Payments.Infra.Preview.Cli;
using Pulumirpc;

namespace Payments.Infra.Preview.Tests;

[Collection(ProcessEnvironment.Name)]
public sealed class CliTests : IDisposable
{
    private readonly string before = Environment.CurrentDirectory;
    private readonly string directory = Directory.CreateTempSubdirectory().FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public CliTests()
    {
        File.WriteAllText(Path.Combine(directory, "Pulumi.yaml"), "name: demo\nruntime: dotnet\n");
        File.WriteAllText(Path.Combine(directory, "Pulumi.dev.yaml"), "");
        File.WriteAllText(Path.Combine(directory, "Pulumi.prod.yaml"), "");
        Environment.CurrentDirectory = directory;
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        Directory.Delete(directory, recursive: true);
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task A_preview_writes_the_tree_and_succeeds()
    {
        Assert.Equal(0, await RunAsync("preview"));
        Assert.StartsWith(
            "Previewing update (dev):\n     Type                 Name      Plan\n +   pulumi:pulumi:Stack  demo-dev  create\n",
            output.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("\nResources:\n    + 1 to create\n\nDuration: ", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(error.ToString());
    }

    [Theory]
    [InlineData("--stack", "prod")]
    [InlineData("-s", "prod")]
    [InlineData("--stack=prod", null)]
    public async Task A_stack_can_be_named(string option, string? value)
    {
        await RunAsync([.. new[] { "preview", option, value }.OfType<string>()]);

        Assert.Contains("demo-prod", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_written_in_the_form_of_the_pulumi_cli()
    {
        Assert.Equal(0, await RunAsync("preview", "--json"));
        Assert.StartsWith("{\n    \"steps\": [\n        {\n            \"op\": \"create\",", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("}\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_for_a_pull_request_is_written_beside_the_tree()
    {
        Assert.Equal(0, await RunAsync("preview", "--markdown", "comment.md"));
        Assert.StartsWith("### Preview of `demo/dev`\n", await File.ReadAllTextAsync("comment.md"), StringComparison.Ordinal);
        Assert.Contains("Previewing update (dev):", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_can_be_the_output()
    {
        Assert.Equal(0, await RunAsync("preview", "--markdown", "-"));
        Assert.StartsWith("### Preview of `demo/dev`\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_cannot_be_written_is_an_error_and_leaves_nothing()
    {
        Assert.Equal(1, await RunAsync("preview", "--markdown", "no/such/comment.md"));
        Assert.StartsWith("error: --markdown 'no/such/comment.md' cannot be written: ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objects_are_rendered_into_a_folder()
    {
        Assert.Equal(0, await RunAsync("render", "--out", "rendered"));
        Assert.Equal("0 objects in 3 files: rendered\n", output.ToString());
        Assert.True(File.Exists("rendered/kustomization.yaml"));
    }

    [Fact]
    public async Task A_folder_can_be_one_that_Argo_CD_takes_from_a_repository()
    {
        Assert.Equal(0, await RunAsync("render", "--stack", "prod", "--out", "rendered", "--argocd-repository", "git@git.example.com:payments/manifests.git"));
        Assert.Contains(
            "    path: prod\n    repoURL: git@git.example.com:payments/manifests.git\n    targetRevision: HEAD\n",
            await File.ReadAllTextAsync("rendered/argocd.yaml"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--argocd-repository 'http://git.example.com/a' is not allowed", "--argocd-repository", "http://git.example.com/a")]
    [InlineData("--argocd-repository 'https://…@git.example.com/a' is not allowed", "--argocd-repository", "https://me:hunter2@git.example.com/a")]
    [InlineData("--argocd-path '../a' is not allowed", "--argocd-repository", "https://git.example.com/a", "--argocd-path", "../a")]
    [InlineData("--argocd-path '/a' is not allowed", "--argocd-repository", "https://git.example.com/a", "--argocd-path", "/a")]
    [InlineData("--argocd-revision 'a b' is not allowed", "--argocd-repository", "https://git.example.com/a", "--argocd-revision", "a b")]
    [InlineData("--argocd-path needs --argocd-repository", "--argocd-path", "a")]
    [InlineData("--argocd-revision needs --argocd-repository", "--argocd-revision", "main")]
    [InlineData("--argocd-repository does not go with '--helm flux'", "--argocd-repository", "https://git.example.com/a", "--helm", "flux")]
    public async Task A_repository_that_Argo_CD_could_not_take_is_refused(string expected, params string[] options)
    {
        Assert.Equal(1, await RunAsync(["render", "--out", "rendered", .. options]));
        Assert.StartsWith($"error: {expected}", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists("rendered"));
    }

    [Fact]
    public async Task A_stack_that_is_not_there_has_an_exit_code_of_its_own()
    {
        Assert.Equal(6, await RunAsync("preview", "--stack", "prd"));
        Assert.Equal("error: no stack named 'prd' found\n    Did you mean 'prod'? There are: dev, prod.", error.ToString().TrimEnd());
        Assert.Empty(output.ToString());
    }

    [Theory]
    [InlineData("preveiw", "error: unknown verb 'preveiw'; did you mean 'preview'?")]
    [InlineData("fly", "error: unknown verb 'fly'; there are: check, drift, explain, matrix, preview")]
    public async Task A_mistyped_verb_gets_the_nearest_one(string verb, string expected)
    {
        Assert.Equal(1, await RunAsync(verb));
        Assert.StartsWith(expected, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_option_gets_the_nearest_one()
    {
        Assert.Equal(1, await RunAsync("preview", "--jsn"));
        Assert.StartsWith("error: unknown option '--jsn'; did you mean '--json'?", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_of_the_pulumi_cli_is_answered_with_what_to_do_in_its_place()
    {
        Assert.Equal(1, await RunAsync("preview", "--refresh"));
        Assert.StartsWith("error: there is no option '--refresh' here: nothing deployed is asked.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_verb_the_help_is_shown()
    {
        Assert.Equal(0, await RunAsync());
        Assert.Contains("Examples:", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_throws_fails_the_preview()
    {
        Assert.Equal(1, await PreviewCli.RunAsync(["preview"], () => Task.FromResult(1), OutputStreams.Plain(output, error)));
        Assert.Contains("    error: an unhandled error occurred: Program exited with non-zero exit code: 1\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("    1 errored\n", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preview", "InvalidOperationException: the sky is green (--verbose shows where)")]
    [InlineData("preview --verbose", "System.InvalidOperationException: the sky is green\n   at ")]
    public async Task A_fault_of_the_preview_itself_is_told_as_one(string arguments, string expected)
    {
        var code = await PreviewCli.RunAsync(
            arguments.Split(' '), () => throw new InvalidOperationException("the sky is green"), OutputStreams.Plain(output, error));

        Assert.Equal(255, code);
        Assert.StartsWith(
            $"error: this is a fault of the preview, not of the program that it was to preview; please report it, with the program if you can: {expected}",
            error.ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(137, "Program exited with non-zero exit code: 137 (ended by SIGKILL: somebody killed it, or memory ran out)")]
    [InlineData(143, "Program exited with non-zero exit code: 143 (ended by SIGTERM: somebody asked it to end)")]
    [InlineData(3, "Program exited with non-zero exit code: 3\n")]
    public async Task A_program_that_a_signal_ends_is_told_so(int exitCode, string expected)
    {
        Assert.Equal(1, await PreviewCli.RunAsync(["preview"], () => Task.FromResult(exitCode), OutputStreams.Plain(output, error)));
        Assert.Contains(expected, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_program_prints_does_not_disturb_the_json()
    {
        await PreviewCli.RunAsync(
            ["preview", "--json"],
            () =>
            {
                Console.WriteLine("hello");
                return Task.FromResult(0);
            },
            OutputStreams.Plain(output, error));

        Assert.StartsWith("{", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"message\": \"hello\\n\\n\"", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stack_outputs_are_aligned_and_hide_secrets()
    {
        await RunAsync("preview");

        Assert.Contains(
            "\nOutputs:\n    count   : 3\n    list    : [\n        [0]: \"a\"\n    ]\n    password: [secret]\n    pending : [unknown]\n",
            output.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_that_are_not_expected_have_an_exit_code_of_their_own()
    {
        Assert.Equal(7, await RunAsync("preview", "--expect-no-changes"));
        Assert.Equal("error: no changes were expected for preview but changes were proposed\n", error.ToString());
        Assert.Contains("    + 1 to create\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_are_written_with_their_properties()
    {
        Assert.Equal(0, await RunAsync("preview", "--diff"));
        Assert.StartsWith(
            "Previewing update (dev):\n+ pulumi:pulumi:Stack: (create)\n    [urn=urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev]\n" +
            "    --outputs:--\n    count ",
            output.ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("python", "error: Pulumi.yaml: runtime 'python' cannot be previewed; dotnet and nodejs can.")]
    [InlineData("node", "error: Pulumi.yaml: runtime 'node' cannot be previewed; did you mean 'nodejs'? dotnet and nodejs can.")]
    public async Task A_project_of_another_runtime_is_refused(string runtime, string expected)
    {
        await File.WriteAllTextAsync(Path.Combine(directory, "Pulumi.yaml"), $"name: demo\nruntime: {runtime}\n");

        Assert.Equal(1, await RunAsync("preview", "--cwd", directory));
        Assert.Equal(expected, error.ToString().TrimEnd());
    }

    [Fact]
    public async Task A_project_elsewhere_whose_program_is_missing_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(directory, "Pulumi.yaml"), "name: demo\nruntime: nodejs\nmain: src\n");

        Assert.Equal(1, await RunAsync("preview", "--cwd", directory));
        Assert.StartsWith("error: Pulumi.yaml: main 'src' is not there; give a directory or file", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused()
    {
        Assert.Equal(1, await RunAsync("preview", "--cwd", "nowhere"));
        Assert.Equal("error: --cwd 'nowhere' is no folder; give the folder of a Pulumi project.", error.ToString().TrimEnd());
    }

    private Task<int> RunAsync(params string[] args) => PreviewCli.RunAsync(args, ProgramAsync, OutputStreams.Plain(output, error));

    private static async Task<int> ProgramAsync()
    {
        using var channel = Grpc.Net.Client.GrpcChannel.ForAddress("http://" + Environment.GetEnvironmentVariable("PULUMI_MONITOR"));
        var monitor = new ResourceMonitor.ResourceMonitorClient(channel);
        var stack = await monitor.RegisterResourceAsync(
            new() { Type = "pulumi:pulumi:Stack", Name = "demo-" + Environment.GetEnvironmentVariable("PULUMI_STACK") });
        var secret = new Struct
        {
            Fields = { ["4dabf18193072939515e22adb298388d"] = Value.ForString("1b47061264138c4ac30d75fd1eb44270"), ["value"] = Value.ForString("hunter2") },
        };
        await monitor.RegisterResourceOutputsAsync(new()
        {
            Urn = stack.Urn,
            Outputs = new Struct
            {
                Fields =
                {
                    ["count"] = Value.ForNumber(3),
                    ["list"] = Value.ForList(Value.ForString("a")),
                    ["password"] = Value.ForStruct(secret),
                    ["pending"] = Value.ForString("04da6b54-80e4-46f7-96ec-b56ff0331ba9"),
                },
            },
        });
        return 0;
    }
}
