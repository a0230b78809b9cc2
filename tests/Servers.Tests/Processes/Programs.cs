namespace Payments.Infra.Servers.Tests.Processes;

/// <summary>Programs of this machine.</summary>
internal static class Programs
{
    /// <summary>Where Debian keeps what it has in several versions.</summary>
    private const string PostgresVersions = "/usr/lib/postgresql";

    /// <summary>Folders that programs are looked for in: those that SERVER_PROGRAMS names, the newest PostgreSQL, and PATH.</summary>
    public static ImmutableArray<string> Folders { get; } =
    [
        .. Split("SERVER_PROGRAMS"),
        .. Directory.Exists(PostgresVersions)
            ? Directory.GetDirectories(PostgresVersions).OrderByDescending(folder => folder, StringComparer.Ordinal).Select(folder => $"{folder}/bin").Take(1)
            : [],
        .. Split("PATH"),
    ];

    /// <summary>Whether there is a program.</summary>
    public static bool Has(string name) => Folders.Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>The program of Valkey, or that of Redis, which it comes from: <c>valkey-cli</c> or <c>redis-cli</c>.</summary>
    /// <param name="name">The name without that of the product.</param>
    public static string OfValkey(string name) => Has($"valkey-{name}") ? $"valkey-{name}" : $"redis-{name}";

    private static string[] Split(string variable) =>
        (Environment.GetEnvironmentVariable(variable) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
