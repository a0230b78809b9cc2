using System.Collections.Concurrent;
using System.Security.Cryptography;
using Google.Protobuf;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Packages that a program registers, and names by a reference from then on.</summary>
internal sealed class PackageRegistry
{
    private const int ReferenceLength = 16;

    private readonly ConcurrentDictionary<string, RegisterPackageRequest> packages = new(StringComparer.Ordinal);

    /// <summary>Takes a package. The same one has the same reference.</summary>
    public string Register(RegisterPackageRequest request)
    {
        var reference = new Guid(SHA256.HashData(request.ToByteArray()).AsSpan(0, ReferenceLength)).ToString();
        packages[reference] = request;
        return reference;
    }

    /// <summary>The version that a reference stands for: that of the parameterization where there is one; empty for no reference.</summary>
    /// <exception cref="CallException">Nobody registered it.</exception>
    public string VersionOf(string reference) =>
        reference.Length == 0 ? ""
        : packages.TryGetValue(reference, out var package) ? package.Parameterization?.Version ?? package.Version
        : throw new CallException(Grpc.Core.StatusCode.Unknown, $"unknown provider package '{reference}'");
}
