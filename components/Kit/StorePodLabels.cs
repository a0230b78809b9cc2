namespace Payments.Infra.Components.Kit;

/// <summary>Labels by which the pods of stores are told apart, by their operators or by the program.</summary>
internal static class StorePodLabels
{
    /// <summary>On pods of CloudNativePG: <c>instance</c> or <c>pooler</c>.</summary>
    public const string PostgresRole = "cnpg.io/podRole";

    /// <summary>On pods of CloudNativePG: their cluster.</summary>
    public const string PostgresCluster = "cnpg.io/cluster";

    /// <summary>On poolers of CloudNativePG: their pooler.</summary>
    public const string PostgresPooler = "cnpg.io/poolerName";

    /// <summary>On pods of Strimzi: their cluster.</summary>
    public const string KafkaCluster = "strimzi.io/cluster";

    /// <summary>On exporters of Redis: the server that they read.</summary>
    public const string RedisServer = "payments/store";
}
