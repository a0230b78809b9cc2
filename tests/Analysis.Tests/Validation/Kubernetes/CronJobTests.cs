using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>Jobs by the clock, where no recorded case shows what the server says, which asks Go's list of time zones.</summary>
public sealed class CronJobTests
{
    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Fact]
    public void The_case_of_a_time_zone_counts_whatever_was_asked_for_before()
    {
        Assert.Empty(Errors("Europe/Berlin"));

        Assert.Equal(["spec.timeZone: Invalid value: \"europe/berlin\": unknown time zone europe/berlin"], Errors("europe/berlin"));
    }

    private static IEnumerable<string> Errors(string zone) => Gate.Errors(ManifestYaml.Read(
        $$"""
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: a, namespace: payments}
        spec:
          schedule: 0 0 * * *
          timeZone: {{zone}}
          jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]} } } }
        """)).Select(error => error.Text);
}
