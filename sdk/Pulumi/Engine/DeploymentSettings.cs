using System.Globalization;

namespace Pulumi;

/// <summary>What the engine says of a run: names, mode and configuration.</summary>
internal sealed record DeploymentSettings
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public string Organization { get; init; } = "organization";

    public string? RootDirectory { get; init; }

    public bool IsDryRun { get; init; }

    public required ConfigValues Config { get; init; }

    /// <summary>Reads the environment that an engine starts a program with.</summary>
    /// <exception cref="InvalidOperationException">There is no engine.</exception>
    public static (DeploymentSettings Settings, string Monitor, string Engine) FromEnvironment()
    {
        var monitor = Required("PULUMI_MONITOR");
        var engine = Required("PULUMI_ENGINE");
        var settings = new DeploymentSettings
        {
            Project = Required("PULUMI_PROJECT"),
            Stack = Required("PULUMI_STACK"),
            Organization = Optional("PULUMI_ORGANIZATION") ?? "organization",
            RootDirectory = Optional("PULUMI_ROOT_DIRECTORY"),
            IsDryRun = Boolean("PULUMI_DRY_RUN"),
            Config = ConfigValues.FromEnvironment(),
        };
        _ = Boolean("PULUMI_QUERY_MODE");
        if (!int.TryParse(Required("PULUMI_PARALLEL"), NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        {
            throw NoEngine();
        }

        return (settings, monitor, engine);
    }

    private static string? Optional(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string Required(string name) => Optional(name) ?? throw NoEngine();

    private static bool Boolean(string name) => bool.TryParse(Required(name), out var value) ? value : throw NoEngine();

    private static InvalidOperationException NoEngine() =>
        new("Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
}
