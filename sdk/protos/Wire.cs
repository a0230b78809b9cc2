using System.Collections.Frozen;

namespace Pulumirpc;

/// <summary>
/// What the protocol says beside its messages: the names and constants by which values of special kinds are told
/// apart, and the limits of a message. Compiled, like the messages, into the SDK and into the engine.
/// </summary>
internal static class Wire
{
    public const string Signature = "4dabf18193072939515e22adb298388d";
    public const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    public const string ResourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";
    public const string OutputSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    public const string AssetSignature = "c44067f5952c0a294b673a41bacd8c17";
    public const string ArchiveSignature = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>Stands for a value of any type that is not known yet.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public const string ValueProperty = "value";
    public const string SecretProperty = "secret";
    public const string DependenciesProperty = "dependencies";
    public const string UrnProperty = "urn";
    public const string IdProperty = "id";
    public const string PackageVersionProperty = "packageVersion";
    public const string AssetsProperty = "assets";

    /// <summary>Depth to which nested messages are read: an object takes about three levels.</summary>
    public const int RecursionLimit = 2_000;

    /// <summary>Largest message, in bytes, both ways.</summary>
    public const int MaxMessageSize = 400 * 1024 * 1024;

    /// <summary>All that stand for an unknown, one per type; programs send the first alone.</summary>
    public static readonly FrozenSet<string> Unknowns = FrozenSet.ToFrozenSet(
    [
        Unknown,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    ]);
}
