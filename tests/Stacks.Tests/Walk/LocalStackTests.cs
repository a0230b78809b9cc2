using System.Diagnostics;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Stacks.Tests.Documentation;
using Payments.Infra.Stacks.Tests.HelmCharts;
using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Walk;

/// <summary>The stack local needs nobody's account, has all that its page names, and asks for what its page says.</summary>
public sealed class LocalStackTests
{
    private const string Begin = "<!-- generated: needs begin -->\n";
    private const string End = "<!-- generated: needs end -->";

    [Fact]
    public async Task It_makes_nothing_in_Azure() =>
        Assert.DoesNotContain((await PlannedObjects.OfStackAsync("local")).Types, type => type.StartsWith("azure-native:", StringComparison.Ordinal));

    [Fact]
    public async Task It_plans_where_the_users_folder_is_empty()
    {
        using var home = new TemporaryFolder();
        var program = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "payments.dll")]);
        program.Environment.Remove("KUBECONFIG");
        foreach (var variable in (string[])["HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME"])
        {
            program.Environment[variable] = home.Path;
        }

        var plan = await PreviewRun.ChildProcessAsync(Previews.Stack("local"), program);

        Assert.Empty(plan.Diagnostics);
        Assert.Contains(plan.Steps, step => step.State.Urn.EndsWith("kubernetes:apps/v1:Deployment::payment-service", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_object_that_its_page_names_is_in_its_manifests()
    {
        var objects = (await InstalledStack.OfAsync("local")).All;
        var commands = KubectlNames.Commands.Where(command => command.Page == WalkPage.Name).ToList();
        bool Has(string kind, DocumentedCommand command, string name) => objects.Any(item => item.Name == name
            && string.Equals(item.Kind, kind, StringComparison.OrdinalIgnoreCase)
            && KubectlNames.Namespaces(command.Text).Contains(item.Namespace));

        Findings.None(commands.SelectMany(command => (string[])
        [
            .. KubectlNames.Namespaces(command.Text).Where(name => !objects.Any(item => item.Kind == "Namespace" && item.Name == name)),
            .. KubectlNames.Forwarded(command.Text).Select(to => to.Name).Where(name => !Has("Service", command, name)),
            .. KubectlNames.Workloads(command.Text).Where(workload => !Has(workload.Kind, command, workload.Name)).Select(workload => workload.Name),
            .. KubectlNames.Secrets(command.Text).Where(name => !objects.Any(item => item.Secret == name)),
        ]));
        Assert.Contains(commands, command => KubectlNames.Forwarded(command.Text).Any());
    }

    [Fact]
    public async Task The_image_that_asks_the_stores_is_one_that_the_stack_has_already()
    {
        var run = Assert.Single(WalkPage.Commands, command => command.StartsWith("kubectl run ", StringComparison.Ordinal));

        Assert.Contains(
            (await InstalledStack.OfAsync("local")).Workloads.SelectMany(pods => pods.Pods!.Containers),
            container => WalkPage.Values(run, "image").Contains(container.Image));
    }

    /// <summary>Set UPDATE_DOCS to write the table anew.</summary>
    [Fact]
    public async Task Documentation_says_what_its_pods_ask_for()
    {
        var text = DocumentationPages.Text(WalkPage.Name);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var expected = await LocalNeeds.TableAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is { Length: > 0 })
        {
            await File.WriteAllTextAsync(Repository.PathOf(WalkPage.Name.Split('/')), text[..begin] + expected + text[end..]);
            return;
        }

        Assert.True(
            expected == text[begin..end],
            "The needs in docs/local.md are old. Write them anew: UPDATE_DOCS=1 dotnet test tests/Stacks.Tests --filter Documentation");
    }
}
