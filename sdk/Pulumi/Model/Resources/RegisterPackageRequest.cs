namespace Pulumi;

/// <summary>A package that the engine must know before resources or functions of it are used.</summary>
public sealed class RegisterPackageRequest
{
    /// <summary>A package that may be made from a base provider.</summary>
    /// <param name="name">Name of the plugin.</param>
    /// <param name="version">Version of the plugin.</param>
    /// <param name="downloadUrl">Where the plugin is downloaded from; empty for the default place.</param>
    /// <param name="checksums">Checksums of the plugin by platform.</param>
    /// <param name="parameterization">What makes the package from the plugin.</param>
    public RegisterPackageRequest(
        string name, string version, string downloadUrl, Dictionary<string, byte[]>? checksums, PackageParameterization? parameterization)
        : this(name, version, downloadUrl, checksums, parameterization, null)
    {
    }

    /// <inheritdoc cref="RegisterPackageRequest(string, string, string, Dictionary{string, byte[]}?, PackageParameterization?)"/>
    public RegisterPackageRequest(
        string name,
        string version,
        string downloadUrl,
        Dictionary<string, byte[]>? checksums = null,
        PackageParameterization? parameterization = null,
        PackageParameterization? extension = null) =>
        (Name, Version, DownloadUrl, Checksums, Parameterization, Extension) =
            (name, version, downloadUrl, checksums ?? [], parameterization, extension);

    /// <summary>Name of the plugin.</summary>
    public string Name { get; }

    /// <summary>Version of the plugin.</summary>
    public string Version { get; }

    /// <summary>Where the plugin is downloaded from.</summary>
    public string DownloadUrl { get; }

    /// <summary>Checksums of the plugin by platform.</summary>
    public Dictionary<string, byte[]> Checksums { get; }

    /// <summary>What makes the package from the plugin.</summary>
    public PackageParameterization? Parameterization { get; }

    /// <summary>What extends the plugin.</summary>
    public PackageParameterization? Extension { get; }

    /// <summary>A package made from a base provider.</summary>
    /// <param name="name">Name of the package.</param>
    /// <param name="version">Version of the package.</param>
    /// <param name="value">What the provider makes it from.</param>
    public sealed class PackageParameterization(string name, string version, byte[] value)
    {
        /// <summary>Name of the package.</summary>
        public string Name { get; } = name;

        /// <summary>Version of the package.</summary>
        public string Version { get; } = version;

        /// <summary>What the provider makes it from.</summary>
        public byte[] Value { get; } = value;
    }
}
