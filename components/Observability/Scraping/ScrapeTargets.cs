using Payments.Infra.Components.Observability.Jaeger;
using Payments.Infra.Components.Observability.LongTerm;

namespace Payments.Infra.Components.Observability.Scraping;

/// <summary>All that Prometheus scrapes. Stores bring their own targets; to scrape something else, add it here.</summary>
internal static class ScrapeTargets
{
    /// <summary>Sidecars and gateways. A sidecar merges the metrics of its application, so that nothing else scrapes those.</summary>
    public static readonly ScrapeTarget Proxies = new("mesh-proxies", [15020, 15090], [
        "istio_requests_total", "istio_request_duration_milliseconds_bucket", "istio_request_duration_milliseconds_sum",
        "istio_request_duration_milliseconds_count",
        "istio_tcp_connections_opened_total", "istio_tcp_connections_closed_total", "istio_tcp_sent_bytes_total", "istio_tcp_received_bytes_total",
        "istio_agent_cert_expiry_seconds",
        .. CircuitBreakers, "envoy_cluster_outlier_detection_ejections_active", "envoy_cluster_outlier_detection_ejections_enforced_total",
        "envoy_cluster_upstream_rq_retry", "envoy_cluster_upstream_rq_timeout", "envoy_cluster_upstream_rq_pending_overflow",
        "envoy_cluster_upstream_cx_overflow", "envoy_cluster_membership_healthy", "envoy_cluster_membership_total",
        "envoy_overload_http_local_rate_limit_rate_limited", "envoy_overload_http_local_rate_limit_ok",
        "ratelimit_service_rate_limit_over_limit", "ratelimit_service_rate_limit_total_hits", "ratelimit_service_should_rate_limit_error",
        "jvm_memory_used_bytes", "jvm_memory_max_bytes", "jvm_gc_pause_seconds_sum",
    ]);

    public static readonly ScrapeTarget ControlPlane = new("istiod", [15014], [
        "pilot_info", "pilot_xds", "pilot_xds_pushes", "pilot_total_xds_rejects", "pilot_total_xds_internal_errors", "pilot_xds_write_timeout",
        "pilot_proxy_convergence_time_bucket", "pilot_services", "sidecar_injection_requests_total", "sidecar_injection_failure_total",
        "galley_validation_failed", "citadel_server_root_cert_expiry_timestamp", "citadel_server_csr_count", "citadel_server_success_cert_issuance_count",
    ])
    {
        Jobs = ["pilot"],
    };

    public static readonly ScrapeTarget CertManager = new("cert-manager", [9402], ["certmanager_certificate_expiration_timestamp_seconds"])
    {
        Pods = new PodSelection(ObjectLabels.Name, ["cert-manager"], "http-metrics") { Namespace = Charts.CertManager.Namespace, HonorsLabels = true },
    };

    /// <summary>External Secrets, where Secrets come from a key vault.</summary>
    public static readonly ScrapeTarget ExternalSecrets =
        new("external-secrets", [8080], ["externalsecret_status_condition", "externalsecret_sync_calls_error"])
        {
            Pods = new PodSelection(ObjectLabels.Name, ["external-secrets"], "metrics") { Namespace = Charts.ExternalSecrets.Namespace, HonorsLabels = true },
        };

    /// <summary>Flagger, where releases are automated.</summary>
    public static readonly ScrapeTarget Flagger = new("flagger", [8080], ["flagger_canary_status", "flagger_canary_weight", "flagger_canary_metric_analysis"])
    {
        Pods = new PodSelection(ObjectLabels.Name, [Charts.Flagger.Release], "http") { Namespace = Charts.Flagger.Namespace, HonorsLabels = true },
    };

    /// <summary>Kiali, whose own metrics say how long it takes to ask the cluster and Prometheus.</summary>
    public static readonly ScrapeTarget Kiali = new("kiali", [9090], ["kiali_graph_generation_duration_seconds_count"])
    {
        Pods = new PodSelection(Tools.Kiali.PodLabel.Key, [Tools.Kiali.PodLabel.Value], "http-metrics") { Namespace = Tools.Kiali.Namespace },
    };

    /// <summary>Jaeger, and the collectors of traces.</summary>
    public static readonly ScrapeTarget Tracing = new("tracing", [8888], [
        "otelcol_exporter_send_failed_spans_total", "otelcol_exporter_sent_spans_total", "otelcol_receiver_accepted_spans_total",
    ])
    {
        Jobs = [Tools.Jaeger.Service, CollectorConfig.PeerService],
    };

    /// <summary>Thanos.</summary>
    public static readonly ScrapeTarget LongTermMetrics = new("thanos", [ThanosArguments.HttpPort], [
        "thanos_shipper_upload_failures_total", "thanos_shipper_uploads_total", "thanos_compact_halted", "thanos_compact_iterations_total",
        "thanos_bucket_store_blocks_loaded", "thanos_blocks_meta_synced", "thanos_objstore_bucket_operation_failures_total",
    ])
    {
        Pods = new PodSelection(Tools.Label, [ThanosArguments.CompactorPart, ThanosArguments.StorePart, Tools.LongTerm.Service], "http")
        {
            Namespace = Tools.Namespace,
        },
    };

    /// <summary>Targets with monitors from charts: kubelets, objects of the cluster, and the tools.</summary>
    public static readonly ScrapeTarget Cluster = new("cluster", [3000, 8080, 9090, 9093, 10250], [
        "up", "kube_horizontalpodautoscaler_status_current_replicas", "kube_horizontalpodautoscaler_spec_max_replicas",
        "kube_horizontalpodautoscaler_spec_min_replicas",
        "kube_poddisruptionbudget_status_pod_disruptions_allowed", "kube_poddisruptionbudget_status_expected_pods", "kube_pod_container_status_waiting_reason",
        "kube_pod_container_status_restarts_total", "kube_pod_container_resource_limits", "kube_pod_container_resource_requests", "kube_pod_labels",
        "kube_deployment_status_replicas_available",
        "kubelet_volume_stats_available_bytes", "kubelet_volume_stats_capacity_bytes",
        "container_cpu_usage_seconds_total", "container_cpu_cfs_throttled_periods_total", "container_cpu_cfs_periods_total",
        "container_memory_working_set_bytes",
        "prometheus_rule_evaluation_failures_total", "prometheus_notifications_dropped_total", "prometheus_target_scrapes_exceeded_sample_limit_total",
        "prometheus_tsdb_head_series", "prometheus_tsdb_head_samples_appended_total",
    ])
    {
        Jobs = ["kubelet", "kube-state-metrics", Tools.Prometheus.Service, Tools.Alertmanager.Service, "kube-prometheus-stack-operator", Tools.Grafana.Service],
    };

    private static IEnumerable<string> CircuitBreakers =>
        "cx cx_pool rq rq_pending rq_retry".Split(' ').Select(kind => $"envoy_cluster_circuit_breakers_default_{kind}_open");

    public static ImmutableArray<ScrapeTarget> From(ObservedSystem system) =>
    [
        Proxies,
        ControlPlane,
        .. system.Stores.SelectMany(store => store.Value),
        CertManager,
        .. system.HasVault ? new[] { ExternalSecrets } : [],
        .. system.Automated.IsEmpty ? [] : new[] { Flagger },
        Kiali,
        Tracing,
        .. system.HasLongTermMetrics ? new[] { LongTermMetrics } : [],
        Cluster,
    ];
}
