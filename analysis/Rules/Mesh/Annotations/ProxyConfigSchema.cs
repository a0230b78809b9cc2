namespace Payments.Infra.Analysis.Rules.Mesh.Annotations;

/// <summary>
/// The message <c>ProxyConfig</c> of istio/api (<c>mesh/v1alpha1/proxy.proto</c>) as a schema, its fields in their order. Messages in it whose values
/// nobody checks are left out.
/// </summary>
internal static class ProxyConfigSchema
{
    /// <summary>What the decoder calls it.</summary>
    public const string Kind = "MeshConfig";

    /// <summary>A new schema.</summary>
    public static JsonObject Create() => Choice(
        ["serviceCluster", "tracingServiceName"],
        Message(
            [
                .. Each(Text, "configPath", "binaryPath", "serviceCluster"),
                ("tracingServiceName", Names("APP_LABEL_AND_NAMESPACE", "CANONICAL_NAME_ONLY", "CANONICAL_NAME_AND_NAMESPACE")),
                ("drainDuration", Duration()),
                ("discoveryAddress", Text()),
                ("discoveryRefreshDelay", Duration()),
                .. Each(Text, "zipkinAddress", "statsdUdpAddress", "envoyMetricsServiceAddress"),
                ("proxyAdminPort", Integer()),
                ("availabilityZone", Text()),
                ("controlPlaneAuthPolicy", Names("NONE", "MUTUAL_TLS", "INHERIT")),
                ("customConfigFile", Text()),
                .. Each(Integer, "statNameLength", "concurrency"),
                ("proxyBootstrapTemplatePath", Text()),
                ("interceptionMode", Names("REDIRECT", "TPROXY", "NONE")),
                ("tracing", Tracing()),
                .. Each(RemoteService, "envoyAccessLogService", "envoyMetricsService"),
                .. Each(Texts, "proxyMetadata", "runtimeValues"),
                ("statusPort", Integer()),
                ("extraStatTags", List(Text())),
                ("terminationDrainDuration", Duration()),
                ("meshId", Text()),
                ("holdApplicationUntilProxyStarts", Flag()),
                ("caCertificatesPem", List(Text())),
                ("image", Message(("imageType", Text()))),
                ("privateKeyProvider", Choice(["cryptomb", "qat"], Message([.. Each(KeyProvider, "cryptomb", "qat")]))),
                ("fileFlushInterval", Duration()),
                ("statsCompression", Flag()),
                ("connectionSettings", ConnectionSettings()),
            ]));

    private static JsonObject Tracing() => Choice(
        ["zipkin", "lightstep", "datadog"],
        Message(
            ("zipkin", Message(("address", Text()))),
            ("lightstep", Message([.. Each(Text, "address", "accessToken")])),
            ("datadog", Message(("address", Text()))),
            ("tlsSettings", ClientTls())));

    private static JsonObject RemoteService() => Message(("address", Text()), ("tlsSettings", ClientTls()));

    private static JsonObject ClientTls() => Message(
        [
            ("mode", Names("DISABLE", "SIMPLE", "MUTUAL", "ISTIO_MUTUAL")),
            .. Each(Text, "clientCertificate", "privateKey", "caCertificates", "credentialName"),
            ("subjectAltNames", List(Text())),
            ("sni", Text()),
            ("insecureSkipVerify", Flag()),
            ("caCrl", Text()),
        ]);

    private static JsonObject KeyProvider() => Message(("pollDelay", Duration()), ("fallback", Flag()));

    private static JsonObject ConnectionSettings() => Message(
        [
            .. Each(Integer, "listenerPerConnectionBufferLimitBytes", "clusterPerConnectionBufferLimitBytes"),
            .. Each(Duration, "httpIdleTimeout", "httpMaxConnectionDuration", "httpDrainTimeout", "httpRequestTimeout", "httpRequestHeadersTimeout"),
            .. Each(Duration, "httpStreamIdleTimeout", "httpMaxStreamDuration"),
            .. Each(Integer, "httpMaxConcurrentStreams", "http2InitialStreamWindowSize", "http2InitialConnectionWindowSize"),
            ("httpMergeSlashes", Flag()),
            .. Each(Integer, "listenerConnectionLimit", "globalDownstreamConnectionLimit"),
        ]);

    private static JsonObject Message(params ReadOnlySpan<(string Name, JsonObject Schema)> fields)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in fields)
        {
            properties[name] = schema;
            if (ProtoName(name) is var other && other != name)
            {
                properties[other] = schema.DeepClone();
            }
        }

        return new() { ["type"] = "object", ["properties"] = properties };
    }

    /// <summary>The name of a field in the protocol buffer, which counts too.</summary>
    private static string ProtoName(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : letter.ToString()));

    /// <summary>A message of whose fields one is set: the last, where more are.</summary>
    private static JsonObject Choice(string[] fields, JsonObject message)
    {
        message["oneOf"] = new JsonArray([.. fields.Select(field => new JsonObject { ["required"] = new JsonArray(field) })]);
        return message;
    }

    private static IEnumerable<(string Name, JsonObject Schema)> Each(Func<JsonObject> schema, params string[] names) =>
        names.Select(name => (name, schema()));

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Flag() => new() { ["type"] = "boolean" };

    private static JsonObject Integer() => new() { ["type"] = "integer", ["format"] = "int32" };

    private static JsonObject Duration() => new()
    {
        ["type"] = "string",
        ["x-kubernetes-validations"] = new JsonArray(new JsonObject { ["rule"] = "duration(self)" }),
    };

    private static JsonObject Names(params string[] names) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]),
    };

    private static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Texts() => new() { ["type"] = "object", ["additionalProperties"] = Text() };
}
