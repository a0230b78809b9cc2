namespace Payments.Infra.Generator.Tests;

public sealed class OperatorCrdTests
{
    private static readonly Generation Generated = Generation.Of("crd", Generation.Resource("operator-crds.json"));

    [Fact]
    public void The_classes_of_all_operators_compile() => Assert.Empty(Generated.Errors);

    [Fact]
    public void A_value_in_two_cases_is_one_member_with_the_first() => Assert.Contains(
        """public static PodMonitorSpecPodMetricsEndpointsRelabelingsAction Keep { get; } = new PodMonitorSpecPodMetricsEndpointsRelabelingsAction("keep");""",
        Generated.Source("Operators.Monitoring.V1.PodMonitorSpecPodMetricsEndpointsRelabelingsAction"),
        StringComparison.Ordinal);
}
