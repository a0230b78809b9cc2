using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Segmentation;

/// <summary>
/// Network policies that operators make from objects of their own kinds. Strimzi's for brokers opens each listener to its peers, or to everybody where
/// it names none, and metrics to everybody (github.com/strimzi/strimzi-kafka-operator, KafkaCluster.generateNetworkPolicy, 1.2.0). Its rules between
/// its own pods are left out.
/// </summary>
internal static class OperatorPolicies
{
    private const long MetricsPort = 9404;

    /// <summary>The policies.</summary>
    /// <param name="manifests">The plan's objects.</param>
    public static IEnumerable<JsonObject> Of(IEnumerable<JsonObject> manifests) => manifests
        .Where(item => item.Text("kind") == "Kafka" && item.Text("apiVersion").StartsWith("kafka.strimzi.io/", StringComparison.Ordinal))
        .Select(OfBrokers);

    private static JsonObject OfBrokers(JsonObject kafka)
    {
        var (name, spec) = (kafka.Message("metadata").Text("name"), kafka.Message("spec").Message("kafka"));
        var rules = spec.Messages("listeners").Select(listener => Rule(listener.Whole("port"), listener.Messages("networkPolicyPeers"))).ToList();
        if (spec.Has("metricsConfig"))
        {
            rules.Add(Rule(MetricsPort, []));
        }

        return new JsonObject
        {
            ["kind"] = "NetworkPolicy",
            ["metadata"] = new JsonObject { ["name"] = $"{name}-network-policy-kafka", ["namespace"] = kafka.Message("metadata").Text("namespace") },
            ["spec"] = new JsonObject
            {
                ["podSelector"] = new JsonObject
                {
                    ["matchLabels"] = new JsonObject
                    {
                        ["strimzi.io/cluster"] = name,
                        ["strimzi.io/kind"] = "Kafka",
                        ["strimzi.io/name"] = $"{name}-kafka",
                    },
                },
                ["policyTypes"] = new JsonArray("Ingress"),
                ["ingress"] = new JsonArray([.. rules]),
            },
        };
    }

    private static JsonObject Rule(long port, IEnumerable<JsonObject> peers) => new()
    {
        ["from"] = new JsonArray([.. peers.Select(peer => peer.DeepClone())]),
        ["ports"] = new JsonArray(new JsonObject { ["port"] = port, ["protocol"] = "TCP" }),
    };
}
