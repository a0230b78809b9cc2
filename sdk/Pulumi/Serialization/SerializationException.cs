namespace Pulumi;

/// <summary>A property that cannot be sent: it holds an unsupported value, or computing it failed.</summary>
internal sealed class SerializationException(string key, Exception cause)
    : Exception($"error serializing property \"{key}\": {cause.Message}", cause);
