namespace Payments.Infra.Components.Observability.Grafana.Boards;

/// <summary>The control plane of the mesh, and the monitoring itself.</summary>
internal static class ControlPlaneBoard
{
    public static Dashboard From(ObservedSystem system) => new(
        "control-plane",
        "Control plane",
        "Do changes of the mesh arrive, and do certificates and metrics keep coming?",
        [Configuration, Failures, Certificates, Watchers, .. system.HasLongTermMetrics ? [Archive] : Array.Empty<Row>()]);

    private static Row Configuration => new(
        "Configuration",
        new Panel("Versions", Unit.Count, new Target("count by (version) (pilot_info)", "{{version}}")) { Kind = PanelKind.Stat },
        new Panel("Proxies", Unit.Count, new Target("sum by (version) (pilot_xds)", "{{version}}")),
        new Panel("Sent", Unit.PerSecond, new Target("sum by (type) (rate(pilot_xds_pushes[5m]))", "{{type}}")),
        new Panel("Until a change has arrived", Unit.Seconds, Convergence("0.99", "p99"), Convergence("0.5", "p50")) { RedFrom = 30 });

    private static Row Failures => new(
        "Failures",
        new Panel("Refused by proxies", Unit.PerSecond, new Target("sum by (type) (rate(pilot_total_xds_rejects[5m]))", "{{type}}")),
        new Panel("Not sent", Unit.PerSecond, SumRate("pilot_total_xds_internal_errors", "errors"), SumRate("pilot_xds_write_timeout", "too slow")),
        new Panel("Objects refused", Unit.PerSecond, new Target("sum by (reason) (rate(galley_validation_failed[5m]))", "{{reason}}")),
        new Panel("Sidecars", Unit.PerSecond, SumRate("sidecar_injection_requests_total", "asked for"), SumRate("sidecar_injection_failure_total", "failed")));

    private static Row Certificates => new(
        "Certificates",
        new Panel("Root holds for", Unit.Seconds, new Target("min(citadel_server_root_cert_expiry_timestamp) - time()", "root")) { Kind = PanelKind.Stat },
        new Panel(
            "Workloads' hold for at least",
            Unit.Seconds,
            new Target("min by (namespace) (istio_agent_cert_expiry_seconds{resource_name=\"default\"})", "{{namespace}}")),
        new Panel(
            "Issued",
            Unit.PerSecond,
            SumRate("citadel_server_success_cert_issuance_count", "issued"),
            SumRate("citadel_server_csr_count", "asked for")));

    private static Row Watchers => new(
        "Watchers",
        new Panel("Targets that do not answer", Unit.Count, new Target("count by (job) (up == 0)", "{{job}}")),
        new Panel("Time series", Unit.Count, new Target("max(prometheus_tsdb_head_series)", "series")),
        new Panel("Samples", Unit.PerSecond, new Target("max(rate(prometheus_tsdb_head_samples_appended_total[5m]))", "samples")),
        new Panel(
            "Traces",
            Unit.PerSecond,
            SumRate("otelcol_receiver_accepted_spans_total", "spans taken"),
            SumRate("otelcol_exporter_send_failed_spans_total", "spans lost")));

    private static Row Archive => new(
        "Long-term metrics",
        new Panel(
            "Blocks put into storage",
            Unit.PerSecond,
            new Target("sum by (pod) (rate(thanos_shipper_uploads_total[1h]))", "{{pod}}"),
            new Target("sum by (pod) (rate(thanos_shipper_upload_failures_total[1h]))", "{{pod}} failed")),
        new Panel("Blocks that can be asked", Unit.Count, new Target("max by (pod) (thanos_bucket_store_blocks_loaded)", "{{pod}}")),
        new Panel("Compactor has stopped", Unit.Count, new Target("max by (pod) (thanos_compact_halted)", "{{pod}}")) { Kind = PanelKind.Stat, RedFrom = 1 },
        new Panel("Refused by the storage", Unit.PerSecond, new Target("sum by (pod) (rate(thanos_objstore_bucket_operation_failures_total[5m]))", "{{pod}}")));

    private static Target SumRate(string counter, string legend) => new($"sum(rate({counter}[5m]))", legend);

    private static Target Convergence(string quantile, string legend) =>
        new($"histogram_quantile({quantile}, sum by (le) (rate(pilot_proxy_convergence_time_bucket[5m])))", legend);
}
