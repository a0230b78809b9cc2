using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration: the keys of one namespace.</summary>
public sealed partial class Config
{
    private readonly string name;

    /// <summary>The configuration of a namespace.</summary>
    /// <param name="name">The namespace; the project's name when left out.</param>
    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        this.name = name.EndsWith(":config", StringComparison.Ordinal) ? name[..^":config".Length] : name;
    }

    /// <summary>A value as text; null when the key is not set.</summary>
    /// <param name="key">The key, without its namespace.</param>
    public string? Get(string key) => Deployment.InternalInstance.Settings.Config.Values.GetValueOrDefault(FullKey(key));

    /// <summary>A value as truth value; null when the key is not set.</summary>
    /// <inheritdoc cref="RequireBoolean"/>
    public bool? GetBoolean(string key) => GetValue(key, "Boolean", text => text switch
    {
        "true" => true,
        "false" => false,
        _ => (bool?)null,
    });

    /// <summary>A value as whole number; null when the key is not set.</summary>
    /// <inheritdoc cref="RequireInt32"/>
    public int? GetInt32(string key) => GetValue(key, "Int32", text =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : (int?)null);

    /// <summary>A value as number; null when the key is not set.</summary>
    /// <inheritdoc cref="RequireDouble"/>
    public double? GetDouble(string key) => GetValue(key, "Double", text =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (double?)null);

    /// <summary>A structured value; the type's default when the key is not set.</summary>
    /// <typeparam name="T">Type to read it as.</typeparam>
    /// <inheritdoc cref="RequireObject{T}(string, JsonSerializerOptions)"/>
    public T? GetObject<T>(string key) => GetObject<T>(key, JsonSerializerOptions.Default);

    /// <inheritdoc cref="GetObject{T}(string)"/>
    /// <param name="key">The key, without its namespace.</param>
    /// <param name="options">How System.Text.Json reads it.</param>
    public T? GetObject<T>(string key, JsonSerializerOptions options)
    {
        if (Get(key) is not { } json)
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(json, options);
        }
        catch (JsonException)
        {
            throw Invalid(key, json, typeof(T).Name);
        }
    }

    /// <summary>A value as text.</summary>
    /// <param name="key">The key, without its namespace.</param>
    /// <exception cref="RunException">The key is not set.</exception>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>A value as truth value.</summary>
    /// <param name="key">The key, without its namespace.</param>
    /// <exception cref="RunException">The key is not set, or is neither <c>true</c> nor <c>false</c>.</exception>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>A value as whole number.</summary>
    /// <param name="key">The key, without its namespace.</param>
    /// <exception cref="RunException">The key is not set, or no whole number of 32 bits.</exception>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>A value as number.</summary>
    /// <param name="key">The key, without its namespace.</param>
    /// <exception cref="RunException">The key is not set, or no number.</exception>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <inheritdoc cref="RequireObject{T}(string, JsonSerializerOptions)"/>
    public T? RequireObject<T>(string key) => RequireObject<T>(key, JsonSerializerOptions.Default);

    /// <summary>A structured value.</summary>
    /// <typeparam name="T">Type to read it as.</typeparam>
    /// <param name="key">The key, without its namespace.</param>
    /// <param name="options">How System.Text.Json reads it.</param>
    /// <exception cref="RunException">The key is not set, or does not hold that type.</exception>
    public T? RequireObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? throw Missing(key) : GetObject<T>(key, options);

    private string FullKey(string key) => $"{name}:{key}";

    private T? GetValue<T>(string key, string type, Func<string, T?> parse)
        where T : struct => Get(key) is { } text ? parse(text) ?? throw Invalid(key, text, type) : null;

    private RunException Invalid(string key, string value, string type)
    {
        var full = FullKey(key);
        var shown = Deployment.InternalInstance.Settings.Config.SecretKeys.Contains(full) ? "[secret]" : value;
        return new RunException($"Configuration '{full}' value '{shown}' is not a valid {type}");
    }

    private RunException Missing(string key)
    {
        var full = FullKey(key);
        return new RunException(
            $"Missing Required configuration variable '{full}'\n\tplease set a value using the command `pulumi config set {full} <value>`");
    }
}
