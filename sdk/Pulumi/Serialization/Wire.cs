namespace Pulumi.Serialization;

/// <summary>Names and constants by which values of special kinds are told apart on the wire.</summary>
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

    /// <summary>Depth to which nested objects are read: about three message levels each.</summary>
    public const int RecursionLimit = 2_000;

    /// <summary>Largest message, in bytes, both ways.</summary>
    public const int MaxMessageSize = 400 * 1024 * 1024;
}
