namespace Payments.Infra.Components.Observability.Grafana.Boards;

/// <summary>The mesh's control plane, and what watches it all.</summary>
internal static class ControlPlaneBoard
{
    public static Dashboard Of(ObservedSystem system) => new(
        "control-plane",
        "Control plane",
        "Do changes of the mesh arrive, and do certificates and metrics keep coming?",
        [Configuration, Failures, Certificates, Watchers, .. system.KeepsLonger ? [Archive] : Array.Empty<Row>()]);

    private static Row Configuration => new(
        "Configuration",
        new Panel("Versions", Unit.Count, new Target("count by (version) (pilot_info)", "{{version}}")) { Kind = PanelKind.Stat },
        new Panel("Proxies", Unit.Count, new Target("sum by (version) (pilot_xds)", "{{version}}")),
        new Panel("Sent", Unit.PerSecond, new Target("sum by (type) (rate(pilot_xds_pushes[5m]))", "{{type}}")),
        new Panel("Until a change has arrived", Unit.Seconds, new Target("histogram_quantile(0.99, sum by (le) (rate(pilot_proxy_convergence_time_bucket[5m])))", "p99"), new Target("histogram_quantile(0.5, sum by (le) (rate(pilot_proxy_convergence_time_bucket[5m])))", "p50")) { Red = 30 });

    private static Row Failures => new(
        "Failures",
        new Panel("Refused by proxies", Unit.PerSecond, new Target("sum by (type) (rate(pilot_total_xds_rejects[5m]))", "{{type}}")),
        new Panel("Not sent", Unit.PerSecond, new Target("sum(rate(pilot_total_xds_internal_errors[5m]))", "errors"), new Target("sum(rate(pilot_xds_write_timeout[5m]))", "too slow")),
        new Panel("Objects refused", Unit.PerSecond, new Target("sum by (reason) (rate(galley_validation_failed[5m]))", "{{reason}}")),
        new Panel("Sidecars", Unit.PerSecond, new Target("sum(rate(sidecar_injection_requests_total[5m]))", "asked for"), new Target("sum(rate(sidecar_injection_failure_total[5m]))", "failed")));

    private static Row Certificates => new(
        "Certificates",
        new Panel("Root holds for", Unit.Seconds, new Target("min(citadel_server_root_cert_expiry_timestamp) - time()", "root")) { Kind = PanelKind.Stat },
        new Panel("Workloads' hold for at least", Unit.Seconds, new Target("min by (namespace) (istio_agent_cert_expiry_seconds{resource_name=\"default\"})", "{{namespace}}")),
        new Panel("Issued", Unit.PerSecond, new Target("sum(rate(citadel_server_success_cert_issuance_count[5m]))", "issued"), new Target("sum(rate(citadel_server_csr_count[5m]))", "asked for")));

    private static Row Watchers => new(
        "Watchers",
        new Panel("Targets that do not answer", Unit.Count, new Target("count by (job) (up == 0)", "{{job}}")),
        new Panel("Time series", Unit.Count, new Target("max(prometheus_tsdb_head_series)", "series")),
        new Panel("Samples", Unit.PerSecond, new Target("max(rate(prometheus_tsdb_head_samples_appended_total[5m]))", "samples")),
        new Panel("Traces", Unit.PerSecond, new Target("sum(rate(otelcol_receiver_accepted_spans_total[5m]))", "spans taken"), new Target("sum(rate(otelcol_exporter_send_failed_spans_total[5m]))", "spans lost")));

    private static Row Archive => new(
        "Long-term metrics",
        new Panel(
            "Blocks put into storage",
            Unit.PerSecond,
            new Target("sum by (pod) (rate(thanos_shipper_uploads_total[1h]))", "{{pod}}"),
            new Target("sum by (pod) (rate(thanos_shipper_upload_failures_total[1h]))", "{{pod}} failed")),
        new Panel("Blocks that can be asked", Unit.Count, new Target("max by (pod) (thanos_bucket_store_blocks_loaded)", "{{pod}}")),
        new Panel("Compactor has stopped", Unit.Count, new Target("max by (pod) (thanos_compact_halted)", "{{pod}}")) { Kind = PanelKind.Stat, Red = 1 },
        new Panel("Refused by the storage", Unit.PerSecond, new Target("sum by (pod) (rate(thanos_objstore_bucket_operation_failures_total[5m]))", "{{pod}}")));
}
