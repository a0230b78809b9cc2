using Istio.Telemetry.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Observability.Proxies;

/// <summary>
/// Telemetry of every proxy in the mesh: access logs in JSON, traces of a share of the requests, and the tenant as a label
/// of one metric. It is one object: of two in a namespace Istio ignores one.
/// </summary>
internal sealed class MeshTelemetry : PlatformComponent
{
    public MeshTelemetry(string name, MeshTelemetryArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Telemetry", name, args, options)
    {
        _ = new Telemetry(
            name,
            new TelemetryArgs
            {
                Metadata = new ObjectMetaArgs { Name = "mesh-default", Namespace = args.Namespace },
                Spec = new TelemetrySpecArgs
                {
                    AccessLogging = { new TelemetrySpecAccessLoggingArgs { Providers = { Provider(MeshProviders.AccessLog) } } },
                    Tracing = { Traces(args) },
                    Metrics = { Metrics(args) },
                },
            },
            Child);
        RegisterOutputs();
    }

    private static TelemetryProviderArgs Provider(string name) => new() { Name = name };

    private static TelemetrySpecTracingArgs Traces(MeshTelemetryArgs args) => new()
    {
        Providers = { Provider(MeshProviders.Traces) },
        RandomSamplingPercentage = Istio.Percent.Of((double)args.Sampling.Value),
        CustomTags =
        {
            [TenantLabel.Name] = new TelemetrySpecTracingCustomTagsArgs
            {
                Header = new TelemetrySpecTracingCustomTagsHeaderArgs { Name = TenantList.Header, DefaultValue = TenantLabel.Other },
            },
        },
    };

    /// <summary>Only the request count has the label: a histogram would multiply it by its twenty buckets.</summary>
    private static TelemetrySpecMetricsArgs Metrics(MeshTelemetryArgs args) => new()
    {
        Providers = { Provider("prometheus") },
        Overrides =
        {
            new TelemetrySpecMetricsOverridesArgs
            {
                Match = new TelemetrySpecMetricsOverridesMatchArgs
                {
                    Metric = TelemetrySpecMetricsOverridesMatchMetric.RequestCount,
                    Mode = TelemetrySpecTracingMatchMode.ClientAndServer,
                },
                TagOverrides =
                {
                    [TenantLabel.Name] = new TelemetrySpecMetricsOverridesTagOverridesArgs
                    {
                        Operation = TelemetrySpecMetricsOverridesTagOverridesOperation.Upsert,
                        Value = TenantLabel.Expression(args.Tenants),
                    },
                },
            },
        },
    };
}
