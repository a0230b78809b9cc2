namespace Payments.Infra.Components.Kit;

/// <summary>The port at which a Redis gives its metrics.</summary>
internal static class RedisMetricsPort
{
    /// <summary>Its number.</summary>
    public const int Number = 9121;

    /// <summary>Its name.</summary>
    public const string Name = "metrics";
}
