using System.Globalization;
using System.Text;

namespace Payments.Infra.Preview.Engine.Assets;

/// <summary>
/// Writes the bytes of a tar archive exactly as the real engine's library does, since its hash depends on each of them: USTAR, and PAX records for
/// names that do not fit.
/// </summary>
/// <param name="write">Takes the bytes.</param>
internal sealed class TarWriter(TarWriter.Sink write)
{
    private const int BlockSize = 512;
    private const int NameSize = 100;
    private const int PrefixSize = 155;
    private const string FileMode = "0000600";
    private const char File = '0';
    private const char Records = 'x';

    /// <summary>Takes bytes.</summary>
    public delegate void Sink(ReadOnlySpan<byte> bytes);

    /// <summary>Adds a file.</summary>
    public void Add(string name, Stream content)
    {
        var (prefix, shortName) = Split(name) ?? ("", AddRecords(name));
        write(Header(prefix, shortName, content.Length, File));
        var buffer = new byte[81920];
        for (int count; (count = content.Read(buffer)) > 0;)
        {
            write(buffer.AsSpan(0, count));
        }

        Pad(content.Length);
    }

    /// <summary>Ends the archive.</summary>
    public void End() => write(new byte[2 * BlockSize]);

    /// <summary>Writes the whole name as a record of its own.</summary>
    /// <returns>The name for programs that do not read it.</returns>
    private string AddRecords(string name)
    {
        var record = Record($"path={name}");
        var slash = name.LastIndexOf('/');
        var recordName = slash < 0 ? $"PaxHeaders.0/{name}" : $"{name[..slash]}/PaxHeaders.0/{name[(slash + 1)..]}";
        write(Header("", Cut(recordName).TrimEnd('/'), record.Length, Records));
        write(record);
        Pad(record.Length);
        return Cut(name);
    }

    /// <summary>The name as prefix and rest; null when it does not fit.</summary>
    private static (string Prefix, string Name)? Split(string name)
    {
        if (!Ascii.IsValid(name))
        {
            return null;
        }

        if (name.Length <= NameSize)
        {
            return ("", name);
        }

        var slash = name.LastIndexOf('/', Math.Min(name.Length - 1, PrefixSize));
        return slash > 0 && name.Length - slash - 1 is > 0 and <= NameSize ? (name[..slash], name[(slash + 1)..]) : null;
    }

    /// <summary>The length in front of a record counts itself.</summary>
    private static byte[] Record(string text)
    {
        var size = Encoding.UTF8.GetByteCount(text) + 2;
        var length = size + Digits(size);
        length = size + Digits(length);
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{length} {text}\n"));

        static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;
    }

    private static string Cut(string name)
    {
        var ascii = string.Concat(name.Where(char.IsAscii));
        return ascii[..Math.Min(NameSize, ascii.Length)];
    }

    private static byte[] Header(string prefix, string name, long size, char kind)
    {
        var block = new byte[BlockSize];
        Put(0, name);
        Put(100, kind == File ? FileMode : "0000000");
        Put(108, "0000000");
        Put(116, "0000000");
        Put(124, Octal(size, 11));
        Put(136, "00000000000");
        Put(148, "        ");
        block[156] = (byte)kind;
        Put(257, "ustar");
        Put(263, "00");
        if (kind == File)
        {
            Put(329, "0000000");
            Put(337, "0000000");
        }

        Put(345, prefix);
        Put(148, $"{Octal(block.Sum(part => part), 6)}\0 ");
        return block;

        void Put(int offset, string text) => Encoding.ASCII.GetBytes(text, block.AsSpan(offset));

        static string Octal(long number, int width) => Convert.ToString(number, 8).PadLeft(width, '0');
    }

    private void Pad(long length) => write(new byte[(int)((BlockSize - (length % BlockSize)) % BlockSize)]);
}
