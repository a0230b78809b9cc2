using System.Security.Cryptography;
using System.Text;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>Names of resources that the program leaves unnamed.</summary>
internal static class GeneratedName
{
    private const int Digits = 8;

    /// <summary>
    /// The name of the resource with eight hexadecimal digits behind it. Real providers draw them; these are the same in each run, and
    /// differ from those of a resource that is replaced.
    /// </summary>
    public static string Of(CheckRequest request) => $"{Urns.NameOf(request.Urn)}-{Suffix(request)}";

    private static string Suffix(CheckRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Urn + request.ReplacedId)))[..Digits];
}
