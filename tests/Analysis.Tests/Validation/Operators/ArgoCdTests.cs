namespace Payments.Infra.Analysis.Tests.Validation.Operators;

/// <summary>What Argo CD 3.5 refuses to sync, as its source is read; cases to compare with stand in util/argo/argo_test.go.</summary>
public sealed class ArgoCdTests
{
    private const string Source = "source: {repoURL: 'https://git.example.com/a', chart: web, targetRevision: 1.0.0}";

    private const string Application = $"project: default, {Source}, destination: {{server: 'https://kubernetes.default.svc', namespace: payments}}";

    [Fact]
    public void An_application_that_is_right_is_taken() => new OperatorCase("argoproj.io/v1alpha1 Application", Application).Takes();

    [Fact]
    public void An_application_of_several_sources_is_taken() => new OperatorCase("argoproj.io/v1alpha1 Application", Application)
        .With(Source, "sources: [{repoURL: a, ref: values}, {repoURL: b, path: c}]").Takes();

    [Theory]
    [InlineData("repoURL: 'https://git.example.com/a', ", "", "spec.source: Required value: repoURL and either path or chart are required")]
    [InlineData("chart: web, targetRevision: 1.0.0", "ref: values", "spec.source: Required value: repoURL and either path or chart are required")]
    [InlineData(", targetRevision: 1.0.0", "", "spec.source.targetRevision: Required value: is required if the manifest source is a helm chart")]
    [InlineData("server: 'https://kubernetes.default.svc', ", "", "spec.destination: Required value: the destination server or its name is missing")]
    [InlineData("destination: {", "destination: {name: here, ", "spec.destination.server: Forbidden: application destination can't have both name and server")]
    [InlineData("source: {", "sources: [{repoURL: a}], source: {", "spec.sources[0]: Required value: repoURL and either path, chart or ref are required")]
    public void An_application_that_is_wrong_is_refused(string right, string wrong, string reason) =>
        new OperatorCase("argoproj.io/v1alpha1 Application", Application).With(right, wrong).Refuses(reason);

    [Theory]
    [InlineData("destinations: [{server: '*', namespace: '!kube-system'}], sourceRepos: ['*', '!https://git.example.com/b']")]
    [InlineData("")]
    public void A_project_that_is_right_is_taken(string spec) => new OperatorCase("argoproj.io/v1alpha1 AppProject", spec).Takes();

    [Theory]
    [InlineData("destinations: [{server: '!*', namespace: a}]", "spec.destinations[0].server: Invalid value: \"!*\": has an invalid format")]
    [InlineData("destinations: [{name: '!*', namespace: a}]", "spec.destinations[0].name: Invalid value: \"!*\": has an invalid format")]
    [InlineData("destinations: [{server: a, namespace: '!*'}]", "spec.destinations[0].namespace: Invalid value: \"!*\": has an invalid format")]
    [InlineData("sourceRepos: ['!*']", "spec.sourceRepos[0]: Invalid value: \"!*\": has an invalid format")]
    public void A_project_that_denies_all_is_refused(string spec, string reason) => new OperatorCase("argoproj.io/v1alpha1 AppProject", spec).Refuses(reason);
}
