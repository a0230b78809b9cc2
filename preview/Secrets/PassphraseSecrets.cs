using System.Security.Cryptography;
using System.Text;

namespace Payments.Infra.Preview.Secrets;

/// <summary>
/// Secrets that Pulumi encrypts with a passphrase: AES-256-GCM under a key of PBKDF2-HMAC-SHA256. The key takes a third of a second to
/// make, once, and only when something is decrypted.
/// </summary>
/// <param name="salt">What a stack file calls <c>encryptionsalt</c>, and a state file <c>salt</c>: <c>v1:&lt;salt&gt;:&lt;check&gt;</c>.</param>
/// <param name="passphrase">The passphrase; an empty one is a passphrase too.</param>
internal sealed class PassphraseSecrets(string salt, string passphrase)
{
    private const string Version = "v1";
    private const string Check = "pulumi";
    private const int Iterations = 1_000_000;
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly Lazy<byte[]> key = new(() => MakeKey(salt, passphrase));

    /// <summary>Decrypts a value.</summary>
    /// <param name="ciphertext">As <c>v1:&lt;nonce&gt;:&lt;ciphertext and tag&gt;</c>, both in base64.</param>
    /// <exception cref="SecretsException">The passphrase is another, or the value is none that it encrypts.</exception>
    public string Decrypt(string ciphertext) => Decrypt(key.Value, ciphertext);

    /// <summary>Encrypts a value. The same value gives the same text: its nonce is derived from it, and from the key.</summary>
    /// <param name="plaintext">The value.</param>
    /// <exception cref="SecretsException">The passphrase is another.</exception>
    public string Encrypt(string plaintext)
    {
        var bytes = Encoding.UTF8.GetBytes(plaintext);
        var nonce = HMACSHA256.HashData(key.Value, bytes)[..NonceSize];
        var encrypted = new byte[bytes.Length + TagSize];
        using var cipher = new AesGcm(key.Value, TagSize);
        cipher.Encrypt(nonce, bytes, encrypted.AsSpan(0, bytes.Length), encrypted.AsSpan(bytes.Length));
        return $"{Version}:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(encrypted)}";
    }

    /// <summary>Makes the key where it is not made yet.</summary>
    /// <exception cref="SecretsException">The passphrase is another, or the salt is none.</exception>
    public void Unlock() => _ = key.Value;

    private static byte[] MakeKey(string salt, string passphrase)
    {
        if (salt.Split(':', 3) is not [var version, var bytes, var check])
        {
            throw new SecretsException("malformed state value");
        }

        if (version != Version)
        {
            throw new SecretsException("unknown state version");
        }

        var key = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), Bytes(bytes), Iterations, HashAlgorithmName.SHA256, KeySize);
        return IsRight(key, check) ? key : throw new SecretsException("incorrect passphrase");
    }

    private static bool IsRight(byte[] key, string check)
    {
        try
        {
            return Decrypt(key, check) == Check;
        }
        catch (SecretsException)
        {
            return false;
        }
    }

    private static string Decrypt(byte[] key, string ciphertext)
    {
        if (ciphertext.Split(':') is not [var version, var nonce, var value])
        {
            throw new SecretsException("bad value");
        }

        if (version != Version)
        {
            throw new SecretsException("unknown value version");
        }

        var (nonceBytes, bytes) = (Bytes(nonce), Bytes(value));
        if (nonceBytes.Length != NonceSize || bytes.Length < TagSize)
        {
            throw new SecretsException("bad value: nonce size is incorrect");
        }

        var plaintext = new byte[bytes.Length - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        try
        {
            cipher.Decrypt(nonceBytes, bytes.AsSpan(0, plaintext.Length), bytes.AsSpan(plaintext.Length), plaintext);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new SecretsException("cipher: message authentication failed");
        }

        return Encoding.UTF8.GetString(plaintext);
    }

    private static byte[] Bytes(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw new SecretsException("bad value: illegal base64 data");
        }
    }
}
