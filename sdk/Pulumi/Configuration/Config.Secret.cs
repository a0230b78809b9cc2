using System.Text.Json;

namespace Pulumi;

public sealed partial class Config
{
    /// <summary>A value as a secret text; null when the key is not set.</summary>
    /// <inheritdoc cref="Require"/>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A value as a secret text.</summary>
    /// <inheritdoc cref="Require"/>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary>A value as a secret truth value; null when the key is not set.</summary>
    /// <inheritdoc cref="RequireBoolean"/>
    public Output<bool>? GetSecretBoolean(string key) => GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A value as a secret truth value.</summary>
    /// <inheritdoc cref="RequireBoolean"/>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>A value as a secret whole number; null when the key is not set.</summary>
    /// <inheritdoc cref="RequireInt32"/>
    public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A value as a secret whole number.</summary>
    /// <inheritdoc cref="RequireInt32"/>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>A value as a secret number; null when the key is not set.</summary>
    /// <inheritdoc cref="RequireDouble"/>
    public Output<double>? GetSecretDouble(string key) => GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A value as a secret number.</summary>
    /// <inheritdoc cref="RequireDouble"/>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <inheritdoc cref="GetSecretObject{T}(string, JsonSerializerOptions)"/>
    public Output<T?>? GetSecretObject<T>(string key) => GetSecretObject<T>(key, JsonSerializerOptions.Default);

    /// <summary>A structured value as a secret; null when the key is not set.</summary>
    /// <inheritdoc cref="RequireObject{T}(string, JsonSerializerOptions)"/>
    public Output<T?>? GetSecretObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? null : Output.CreateSecret(GetObject<T>(key, options));

    /// <inheritdoc cref="RequireSecretObject{T}(string, JsonSerializerOptions)"/>
    public Output<T?> RequireSecretObject<T>(string key) => RequireSecretObject<T>(key, JsonSerializerOptions.Default);

    /// <summary>A structured value as a secret.</summary>
    /// <inheritdoc cref="RequireObject{T}(string, JsonSerializerOptions)"/>
    public Output<T?> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        Output.CreateSecret(RequireObject<T>(key, options));
}
