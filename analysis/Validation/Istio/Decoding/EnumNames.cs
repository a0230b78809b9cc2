namespace Payments.Infra.Analysis.Validation.Istio.Decoding;

/// <summary>The full names of the enumerations of Istio's API, which the schema leaves out and messages tell.</summary>
internal static class EnumNames
{
    /// <summary>Name of the enumeration of a field.</summary>
    /// <param name="kind">Kind, such as <c>Gateway</c>.</param>
    /// <param name="parent">Field that holds the message, or the kind at the top.</param>
    /// <param name="field">Field that holds the value.</param>
    /// <exception cref="ArgumentOutOfRangeException">No field of that name holds an enumeration.</exception>
    public static string Of(string kind, string parent, string field) => "istio." + (kind, parent, field) switch
    {
        ("MeshConfig", "tlsSettings", "mode") => "networking.v1alpha3.ClientTLSSettings.TLSmode",
        ("MeshConfig", _, "tracingServiceName") => "mesh.v1alpha1.ProxyConfig.TracingServiceName",
        ("MeshConfig", _, "controlPlaneAuthPolicy") => "mesh.v1alpha1.AuthenticationPolicy",
        ("MeshConfig", _, "interceptionMode") => "mesh.v1alpha1.ProxyConfig.InboundInterceptionMode",
        ("DestinationRule", "tls", "mode") => "networking.v1alpha3.ClientTLSSettings.TLSmode",
        ("DestinationRule", _, "simple") => "networking.v1alpha3.LoadBalancerSettings.SimpleLB",
        ("DestinationRule", _, "version") => "networking.v1alpha3.TrafficPolicy.ProxyProtocol.VERSION",
        (_, "http", "h2UpgradePolicy") => "networking.v1alpha3.ConnectionPoolSettings.HTTPSettings.H2UpgradePolicy",
        (_, "tls", "mode") => "networking.v1alpha3.ServerTLSSettings.TLSmode",
        (_, "tls", "minProtocolVersion" or "maxProtocolVersion") => "networking.v1alpha3.ServerTLSSettings.TLSProtocol",
        ("ServiceEntry", _, "location") => "networking.v1alpha3.ServiceEntry.Location",
        ("ServiceEntry", _, "resolution") => "networking.v1alpha3.ServiceEntry.Resolution",
        ("Sidecar", _, "captureMode") => "networking.v1alpha3.CaptureMode",
        ("Sidecar", "outboundTrafficPolicy", "mode") => "networking.v1alpha3.OutboundTrafficPolicy.Mode",
        ("VirtualService", _, "unmatchedPreflights") => "networking.v1alpha3.CorsPolicy.UnmatchedPreflights",
        ("VirtualService", _, "derivePort") => "networking.v1alpha3.HTTPRedirect.RedirectPortSelection",
        ("EnvoyFilter", _, "applyTo") => "networking.v1alpha3.EnvoyFilter.ApplyTo",
        ("EnvoyFilter", _, "context") => "networking.v1alpha3.EnvoyFilter.PatchContext",
        ("EnvoyFilter", _, "action") => "networking.v1alpha3.EnvoyFilter.RouteConfigurationMatch.RouteMatch.Action",
        ("EnvoyFilter", _, "operation") => "networking.v1alpha3.EnvoyFilter.Patch.Operation",
        ("EnvoyFilter", _, "filterClass") => "networking.v1alpha3.EnvoyFilter.Patch.FilterClass",
        ("AuthorizationPolicy", _, "action") => "security.v1beta1.AuthorizationPolicy.Action",
        ("PeerAuthentication", _, "mode") => "security.v1beta1.PeerAuthentication.MutualTLS.Mode",
        ("Telemetry", "match", "mode") => "telemetry.v1alpha1.WorkloadMode",
        ("Telemetry", _, "metric") => "telemetry.v1alpha1.MetricSelector.IstioMetric",
        ("Telemetry", _, "operation") => "telemetry.v1alpha1.MetricsOverrides.TagOverride.Operation",
        (_, "match", "mode") => "type.v1beta1.WorkloadMode",
        ("WasmPlugin", _, "phase") => "extensions.v1alpha1.PluginPhase",
        ("TrafficExtension", _, "phase") => "extensions.v1alpha1.ExecutionPhase",
        (_, _, "failStrategy") => "extensions.v1alpha1.FailStrategy",
        (_, _, "imagePullPolicy") => "extensions.v1alpha1.PullPolicy",
        (_, _, "type") => "extensions.v1alpha1.PluginType",
        (_, _, "valueFrom") => "extensions.v1alpha1.EnvValueSource",
        _ => throw new ArgumentOutOfRangeException(nameof(field), $"{kind}: {parent}.{field}", "No known enumeration."),
    };
}
