namespace Payments.Infra.Preview.Render;

/// <summary>Makes names of files and objects from any text.</summary>
internal static class FileNames
{
    private const int MaxLength = 200;

    /// <summary>Small letters, digits, dots and hyphens; neither first nor last is a dot or a hyphen.</summary>
    public static string Of(string text)
    {
        var name = string.Concat(text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '-'));
        name = name.Trim('.', '-');
        return name.Length == 0 ? "unnamed" : name.Length > MaxLength ? name[..MaxLength] : name;
    }
}
