using System.Security.Cryptography;
using System.Text;

namespace Payments.Infra.Components.Data;

/// <summary>Digests of configuration files: pods that read them at their start restart when the digest changes.</summary>
internal static class Digest
{
    private const int Length = 16;

    /// <summary>The digest of some files: 16 hexadecimal digits.</summary>
    /// <param name="files">Contents by name.</param>
    public static string Compute(ImmutableSortedDictionary<string, string> files)
    {
        var text = string.Concat(files.Select(file => $"{file.Key}\0{file.Value}\0"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }
}
