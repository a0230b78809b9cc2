using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Payments.Infra.Stacks.Tokens;

/// <summary>A folder with the pair of keys that signs the tokens one makes for oneself: the private key, and the set with the public one.</summary>
/// <param name="Folder">Its whole path.</param>
/// <param name="KeySetName">Name of the file with the set.</param>
internal sealed record KeyFolder(string Folder, string KeySetName)
{
    private const string PrivateKeyName = "token-key.pem";
    private const UnixFileMode OwnerReads = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerEnters = OwnerReads | UnixFileMode.UserExecute;

    /// <summary>The file with the private key, in PEM, which its owner alone reads.</summary>
    public string PrivateKey => Path.Combine(Folder, PrivateKeyName);

    /// <summary>The file with the public key, as a JSON Web Key Set.</summary>
    public string KeySet => Path.Combine(Folder, KeySetName);

    /// <summary>Whether there is a pair.</summary>
    public bool HasPair => File.Exists(PrivateKey) && File.Exists(KeySet);

    /// <summary>Makes a pair on the curve P-256, in place of one that is there.</summary>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public void MakePair()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
        }
        else
        {
            Directory.CreateDirectory(Folder, OwnerEnters);
        }

        File.Delete(PrivateKey);
        using (var file = new StreamWriter(PrivateKey, Encoding.ASCII, ForOwner()))
        {
            file.Write($"{pair.ExportPkcs8PrivateKeyPem()}\n");
        }

        File.WriteAllText(KeySet, $"{SetOf(pair)}\n");
    }

    /// <summary>The pair.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="ArgumentException">The file is no key.</exception>
    /// <exception cref="CryptographicException">The file is a key of another kind.</exception>
    public ECDsa ReadPair()
    {
        var pair = ECDsa.Create();
        try
        {
            pair.ImportFromPem(File.ReadAllText(PrivateKey));
            return pair;
        }
        catch
        {
            pair.Dispose();
            throw;
        }
    }

    /// <summary>Id of a public key: its thumbprint (RFC 7638).</summary>
    /// <param name="pair">The pair.</param>
    public static string IdOf(ECDsa pair)
    {
        var (x, y) = PointOf(pair);
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));
    }

    private static string SetOf(ECDsa pair)
    {
        var (x, y) = PointOf(pair);
        return $$"""{"keys":[{"kty":"EC","use":"sig","alg":"ES256","kid":"{{IdOf(pair)}}","crv":"P-256","x":"{{x}}","y":"{{y}}"}]}""";
    }

    private static (string X, string Y) PointOf(ECDsa pair)
    {
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        return (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
    }

    private static FileStreamOptions ForOwner()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerReads;
        }

        return options;
    }
}
