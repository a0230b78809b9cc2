using System.Collections.Concurrent;
using Google.Protobuf;
using Pulumi.Engine;

namespace Pulumi;

/// <summary>Tells the engine of packages, each once, and keeps the references by which requests then name them.</summary>
internal sealed class PackageReferences(IMonitor monitor, Features features)
{
    private readonly ConcurrentDictionary<ByteString, Lazy<Task<string>>> known = new();

    /// <summary>The reference of a package; empty for none.</summary>
    /// <exception cref="InvalidOperationException">The engine is too old for packages of this kind.</exception>
    public Task<string> OfAsync(RegisterPackageRequest? package)
    {
        if (package is null)
        {
            return Task.FromResult("");
        }

        var message = Message(package);
        return known.GetOrAdd(message.ToByteString(), _ => new Lazy<Task<string>>(() => RegisterAsync(message))).Value;
    }

    private async Task<string> RegisterAsync(Pulumirpc.RegisterPackageRequest message)
    {
        await features.RequireAsync("parameterization", "parameterized packages").ConfigureAwait(false);
        return (await monitor.RegisterPackageAsync(message).ConfigureAwait(false)).Ref;
    }

    private static Pulumirpc.RegisterPackageRequest Message(RegisterPackageRequest package)
    {
        var message = new Pulumirpc.RegisterPackageRequest
        {
            Name = package.Name,
            Version = package.Version,
            DownloadUrl = package.DownloadUrl,
            Parameterization = Message(package.Parameterization),
            Extension = Message(package.Extension),
        };
        foreach (var (platform, checksum) in package.Checksums.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            message.Checksums[platform] = ByteString.CopyFrom(checksum);
        }

        return message;
    }

    private static Pulumirpc.Parameterization? Message(RegisterPackageRequest.PackageParameterization? parameterization) =>
        parameterization is null ? null : new Pulumirpc.Parameterization
        {
            Name = parameterization.Name,
            Version = parameterization.Version,
            Value = ByteString.CopyFrom(parameterization.Value),
        };
}
