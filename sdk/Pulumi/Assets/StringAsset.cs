namespace Pulumi;

/// <summary>Content given as a text.</summary>
public sealed class StringAsset : Asset
{
    /// <summary>Content of a text.</summary>
    /// <param name="text">The text.</param>
    public StringAsset(string text)
        : base("text", text)
    {
    }
}
