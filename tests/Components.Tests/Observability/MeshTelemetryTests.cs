using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Observability.Proxies;

namespace Payments.Infra.Components.Tests.Observability;

/// <summary>What proxies tell.</summary>
public sealed class MeshTelemetryTests
{
    private const string Telemetry = "kubernetes:telemetry.istio.io/v1:Telemetry";

    [Fact]
    public async Task One_object_says_all_of_it_for_the_whole_mesh()
    {
        var telemetry = (await Platforms.Installed()).Only(Telemetry);

        Assert.Equal(("istio-system", null), (telemetry["metadata.namespace"], telemetry["spec.selector"]));
        Assert.Equal("access-log-json", telemetry["spec.accessLogging[0].providers[0].name"]);
        Assert.Equal("otel", telemetry["spec.tracing[0].providers[0].name"]);
        Assert.Equal("prometheus", telemetry["spec.metrics[0].providers[0].name"]);
    }

    [Fact]
    public async Task A_share_of_requests_is_traced()
    {
        Assert.Equal(1.0, (await Platforms.Installed()).Only(Telemetry)["spec.tracing[0].randomSamplingPercentage"]);
        Assert.Equal(100.0, (await Platforms.Installed(Platforms.Small)).Only(Telemetry)["spec.tracing[0].randomSamplingPercentage"]);
    }

    [Fact]
    public async Task The_tenant_is_a_label_of_the_count_alone()
    {
        var rule = (await Platforms.Installed()).Only(Telemetry).At("spec.metrics[0].overrides[0]");

        Assert.Equal(("REQUEST_COUNT", "CLIENT_AND_SERVER"), (rule["match.metric"], rule["match.mode"]));
        Assert.Single((await Platforms.Installed()).Only(Telemetry).List("spec.metrics[0].overrides"));
        Assert.Equal("UPSERT", rule["tagOverrides.tenant.operation"]);
    }

    [Fact]
    public void The_label_has_the_tenants_for_values_and_one_more() => Assert.Equal(
        "'x-tenant-id' in request.headers && request.headers['x-tenant-id'] in ['NED-001', 'STD-001'] ? request.headers['x-tenant-id'] : 'other'",
        TenantLabel.Expression(Platforms.System.Tenants));

    [Fact]
    public void Without_tenants_everybody_is_other() => Assert.Equal("'other'", TenantLabel.Expression(TenantList.None));
}
