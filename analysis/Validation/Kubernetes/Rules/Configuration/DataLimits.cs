using System.Text;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Configuration;

/// <summary>Sizes of what ConfigMaps and Secrets hold, and their freezing.</summary>
internal static class DataLimits
{
    /// <summary>How many bytes all values together may have.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Bytes of texts.</summary>
    public static long TextBytes(Field map) => map.Entries.Sum(entry => (long)Encoding.UTF8.GetByteCount(entry.Value.Text));

    /// <summary>Bytes of values in base64.</summary>
    public static long DecodedBytes(Field map) => map.Entries.Sum(entry => (long)Bytes(entry.Value.Text).Length);

    /// <summary>The bytes of a value in base64; none for what is no base64.</summary>
    public static byte[] Bytes(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var length) ? buffer[..length] : [];
    }

    /// <summary>The error about a field that has changed although the object is frozen.</summary>
    public static FieldError Frozen(Field field) => FieldErrors.Forbidden(field, "field is immutable when `immutable` is set");

    /// <summary>Errors about a frozen object that is frozen no more.</summary>
    public static IEnumerable<FieldError> CheckFlag(Field before, Field after) =>
        before["immutable"].IsTrue && !after["immutable"].IsTrue ? [Frozen(after["immutable"])] : [];
}
