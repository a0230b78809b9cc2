using System.Text;

namespace Payments.Infra.Preview.Project;

/// <summary>Reads the text of a file, which is UTF-8 unless its first bytes say that it is UTF-16.</summary>
internal static class YamlBytes
{
    private const byte LineFeed = (byte)'\n';

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ProjectException">It has bytes that are no UTF-8, or cannot be read.</exception>
    public static string Read(string path)
    {
        var bytes = BytesOf(path);
        if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            return (bytes[0] == 0xFE ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes, 2, bytes.Length - 2);
        }

        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException exception)
        {
            throw new ProjectException(
                ExitCodes.Failure, $"{At(Path.GetFileName(path), bytes, start + exception.Index)}: invalid UTF-8: save the file in this encoding.");
        }
    }

    private static byte[] BytesOf(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException(ExitCodes.Failure, $"{Path.GetFileName(path)} cannot be read: {exception.Message}");
        }
    }

    private static FilePosition At(string file, byte[] bytes, int index)
    {
        var before = bytes.AsSpan(0, Math.Clamp(index, 0, bytes.Length));
        var line = before[(before.LastIndexOf(LineFeed) + 1)..];
        return new FilePosition(file, before.Count(LineFeed) + 1, Strict.GetCharCount(line) + 1);
    }
}
