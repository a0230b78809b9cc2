using System.Collections.Frozen;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

/// <summary>Whether Envoy can read what a patch puts in.</summary>
internal static class EnvoyPatchValue
{
    private static readonly FrozenDictionary<string, string> Messages = new Dictionary<string, string>
    {
        ["CLUSTER"] = "envoy.config.cluster.v3.Cluster",
        ["LISTENER"] = "envoy.config.listener.v3.Listener",
        ["ROUTE_CONFIGURATION"] = "envoy.config.route.v3.RouteConfiguration",
        ["FILTER_CHAIN"] = "envoy.config.listener.v3.FilterChain",
        ["HTTP_FILTER"] = "envoy.extensions.filters.network.http_connection_manager.v3.HttpFilter",
        ["NETWORK_FILTER"] = "envoy.config.listener.v3.Filter",
        ["VIRTUAL_HOST"] = "envoy.config.route.v3.VirtualHost",
        ["HTTP_ROUTE"] = "envoy.config.route.v3.Route",
        ["EXTENSION_CONFIG"] = "envoy.config.core.v3.TypedExtensionConfig",
        ["BOOTSTRAP"] = "envoy.config.bootstrap.v3.Bootstrap",
        ["LISTENER_FILTER"] = "envoy.config.listener.v3.ListenerFilter",
    }.ToFrozenDictionary();

    private static readonly EnvoyDecoder Lenient = new(UnknownFields.Ignored);
    private static readonly EnvoyDecoder Strict = new(UnknownFields.Refused);

    /// <summary>The message that a patch holds; null for a target that is none.</summary>
    /// <param name="target">What the patch applies to, such as <c>CLUSTER</c>.</param>
    public static EnvoyMessage? MessageOf(string target) => Messages.TryGetValue(target, out var name) ? EnvoyApi.Message(name) : null;

    /// <summary>Checks the value of a patch.</summary>
    /// <param name="target">What the patch applies to, such as <c>CLUSTER</c>.</param>
    /// <param name="value">The value; null when the patch removes something.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Check(string target, JsonObject? value, Findings findings)
    {
        if (value is null)
        {
            return;
        }

        if (MessageOf(target) is not { } message)
        {
            findings.Error($"Envoy filter: unknown object type for applyTo {target}");
        }
        else if (Lenient.Check(message, value) is { } mistake)
        {
            findings.Error(Explained($"Envoy filter: {mistake}"));
        }
        else if (Strict.Check(message, value) is { } doubtful)
        {
            // Perhaps the proxy is newer than what is known here.
            findings.Warning($"Envoy filter: {doubtful}");
        }
        else if (WithoutTypedConfig(message, value) is { IsEmpty: false } names)
        {
            findings.Warning($"using deprecated types by name without typed_config; {string.Join(", ", names)}");
        }
    }

    private static string Explained(string mistake) =>
        !mistake.Contains("could not resolve Any message type", StringComparison.Ordinal) ? mistake
        : mistake.Contains(".v2.", StringComparison.Ordinal) ? $"referenced type unknown (hint: try using the v3 XDS API): {mistake}"
        : $"referenced type unknown: {mistake}";

    /// <summary>The names of extensions in a message that are named but not configured; lists are not looked into.</summary>
    private static ImmutableArray<string> WithoutTypedConfig(EnvoyMessage message, JsonObject value)
    {
        var within =
            from field in message.Fields
            where field.Shape == EnvoyShape.One
            let inner = EnvoyApi.Message(field.Type)
            where inner is not null && Given(field) is JsonObject
            from name in WithoutTypedConfig(inner, Given(field)!.AsObject())
            select name;
        var unconfigured = message.Field("typed_config") is not null && !Has("typed_config") && !Has("config_discovery");
        return [.. within, .. unconfigured ? [Name()] : Array.Empty<string>()];

        JsonNode? Given(EnvoyField field) => value[field.JsonName] ?? value[field.Name];

        bool Has(string field) => message.Field(field) is { } known && Given(known) is not null;

        string Name() => message.Field("name") is { } known && Given(known) is { } name ? name.GetValue<string>() : "";
    }
}
