namespace Payments.Infra.Stacks.Settings.Binding;

/// <summary>Keys of stack files from before: what became of each. An entry comes with the change that takes a key away, and stays.</summary>
internal static class MovedKeys
{
    private const char Separator = '.';

    /// <summary>Stands for a name that a stack file gives.</summary>
    private const string AnyName = "*";

    /// <summary>Path of each key, and what to write now.</summary>
    private static readonly ImmutableArray<(string Path, string Now)> All =
    [
        ("mesh.ingress.certificateSecret", "write it as payments:mesh.ingress.certificate.secret, with certificate.source secret"),
        ("mesh.quotas.redisNamespace", "remove it: tenants' requests are counted in the Redis of payments:data.redis"),
        ("mesh.quotas.redisService", "remove it: tenants' requests are counted in the Redis of payments:data.redis"),
        ("services.*.version", "write it as payments:releases.*.stable"),
    ];

    /// <summary>The paths, where <c>*</c> is any name.</summary>
    public static IEnumerable<string> Paths => All.Select(moved => moved.Path);

    /// <summary>What is to be done about a key; null for one that never was.</summary>
    /// <param name="path">Key path below <c>payments:</c>.</param>
    public static SettingProblem? Find(string path)
    {
        var parts = path.Split(Separator);
        foreach (var (old, now) in All)
        {
            var names = old.Split(Separator);
            if (names.Length == parts.Length && names.Zip(parts).All(pair => pair.First == AnyName || pair.First == pair.Second))
            {
                var name = parts[Math.Max(0, Array.IndexOf(names, AnyName))];
                return new SettingProblem(path, $"is a key of before; {now.Replace(AnyName, name, StringComparison.Ordinal)}");
            }
        }

        return null;
    }
}
