using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Payments.Infra.Components.Data;

/// <summary>Digests of configuration: what reads it once restarts when they change.</summary>
internal static class Digest
{
    private const int Length = 16;

    /// <summary>The digest of some files.</summary>
    /// <param name="files">Contents by name.</param>
    public static string Of(ImmutableSortedDictionary<string, string> files)
    {
        var text = string.Concat(files.Select(file => $"{file.Key}\0{file.Value}\0"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }
}
