using Payments.Infra.Preview.Engine;
using Payments.Infra.Stacks.Settings.Target;

namespace Payments.Infra.Stacks.Tests;

/// <summary>A context that is not there is told with those that are; where there is no kubeconfig nothing is.</summary>
public sealed class KubeContextTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_context_that_is_there_is_no_problem() => Assert.Null(InHome("kind-payments").Problem("kind-payments"));

    [Fact]
    public void A_slip_is_told_with_what_was_meant_and_what_there_is() => Assert.Equal(
        $"payments:target.context: there is no context 'kind-payment' in {Config}; did you mean 'kind-payments'? There are: docker-desktop, kind-payments. "
            + "'pulumi config set --path payments:target.context NAME' sets another",
        InHome("kind-payments", "docker-desktop").Problem("kind-payment"));

    [Fact]
    public void A_kubeconfig_without_contexts_is_told() => Assert.Contains(
        $"there is no context 'kind-payments' in {Config}; It has none", InHome().Problem("kind-payments"), StringComparison.Ordinal);

    [Fact]
    public void The_variable_stands_in_place_of_the_users_file()
    {
        Write(Config, "kind-payments");
        Write(home.PathOf("other"), "minikube");

        Assert.Equal(["minikube"], KubeContexts.Read(home.PathOf("other"), home.Path).Names);
    }

    [Fact]
    public void The_variable_may_name_several_files_of_which_some_are_missing()
    {
        Write(home.PathOf("one"), "k3d-payments");
        Write(home.PathOf("two"), "minikube");

        var contexts = KubeContexts.Read(string.Join(Path.PathSeparator, home.PathOf("one"), home.PathOf("missing"), home.PathOf("two")), home.Path);
        Assert.Equal(["k3d-payments", "minikube"], contexts.Names);
    }

    [Fact]
    public void Without_a_kubeconfig_every_context_passes() => Assert.Null(KubeContexts.Read(null, home.Path).Problem("kind-payments"));

    [Fact]
    public void A_file_that_cannot_be_read_is_left_to_the_provider()
    {
        File.WriteAllText(home.PathOf("broken"), "contexts: [");

        Assert.Null(KubeContexts.Read(home.PathOf("broken"), home.Path).Problem("kind-payments"));
    }

    [Fact]
    public async Task A_preview_says_it_and_goes_on()
    {
        Write(home.PathOf("other"), "minikube");

        var plan = await Previews.WithKubeconfigAsync(home.PathOf("other"), "local");

        var told = Assert.Single(plan.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Warning, told.Severity);
        Assert.Contains("there is no context 'kind-payments'", told.Message, StringComparison.Ordinal);
        Assert.False(plan.Failed);
    }

    [Fact]
    public async Task The_plan_is_the_same_whatever_kubeconfig_a_machine_has()
    {
        Write(home.PathOf("other"), "kind-payments");

        var other = PlannedObjects.Of(await Previews.WithKubeconfigAsync(home.PathOf("other"), "local"));

        Assert.Equal(
            (await PlannedObjects.OfStackAsync("local")).Resources.Select(resource => resource.Inputs.ToJsonString()),
            other.Resources.Select(resource => resource.Inputs.ToJsonString()));
    }

    private string Config => Path.Combine(home.Path, ".kube", "config");

    private KubeContexts InHome(params string[] names)
    {
        Write(Config, names);
        return KubeContexts.Read("", home.Path);
    }

    private static void Write(string path, params string[] names)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var contexts = names.Length == 0 ? "[]" : string.Concat(names.Select(name => $"\n- context: {{ cluster: c, user: u }}\n  name: {name}"));
        File.WriteAllText(path, $"apiVersion: v1\nkind: Config\ncontexts: {contexts}\ncurrent-context: {names.FirstOrDefault() ?? "\"\""}\n");
    }
}
