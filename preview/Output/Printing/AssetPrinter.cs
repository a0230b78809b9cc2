using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output.Printing;

/// <summary>Prints files and bundles of files: what they are, the start of their hash, and where they come from.</summary>
internal static class AssetPrinter
{
    private const int HashLength = 7;

    /// <summary>The start of a hash.</summary>
    public static string ShortHash(PropertyValue.Asset asset) =>
        Text(asset, "hash") is { } hash ? hash[..Math.Min(HashLength, hash.Length)] : "";

    /// <summary>Prints a file, or a bundle with what is in it.</summary>
    /// <param name="asset">The file or bundle.</param>
    /// <param name="line">The line it stands on.</param>
    /// <param name="sink">Takes the text.</param>
    /// <param name="printValue">Prints a value and ends its line.</param>
    public static void Write(PropertyValue.Asset asset, PrintedLine line, ITextSink sink, Action<PropertyValue, PrintedLine> printValue)
    {
        var kind = asset.IsArchive ? "archive" : "asset";
        if (Text(asset, "text") is { } text)
        {
            sink.Write($"{kind}(text:{ShortHash(asset)}) {{\n", line.Style);
            foreach (var part in text.Split('\n'))
            {
                sink.Write($"{line.Blanks}    {part}\n", line.Style);
            }

            sink.Write(line.Blanks + "}", line.Style);
        }
        else if (asset.Content["assets"] is PropertyValue.Map assets)
        {
            sink.Write($"{kind}(assets:{ShortHash(asset)}) {{\n", line.Style);
            foreach (var (name, value) in assets.Fields)
            {
                sink.Write($"{line.Start}    \"{name}\": ", line.Style);
                printValue(value, line.Deeper(1));
            }

            sink.Write(line.Blanks + "}", line.Style);
        }
        else
        {
            sink.Write(
                Text(asset, "path") is { } path ? $"{kind}(file:{ShortHash(asset)}) {{ {path} }}"
                : Text(asset, "uri") is { } uri ? $"{kind}(uri:{ShortHash(asset)}) {{ {uri} }}"
                : asset.IsArchive ? $"archive({ShortHash(asset)}) {{ }}"
                : $"asset(unknown:{ShortHash(asset)}) {{ }}",
                line.Style);
        }
    }

    private static string? Text(PropertyValue.Asset asset, string key) => (asset.Content[key] as PropertyValue.Text)?.Value;
}
