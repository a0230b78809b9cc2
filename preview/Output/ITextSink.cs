namespace Payments.Infra.Preview.Output;

/// <summary>Takes text with its meaning: a terminal colours it, a file does not.</summary>
public interface ITextSink
{
    /// <summary>Takes a piece of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">What it means.</param>
    void Write(string text, TextStyle style = TextStyle.Plain);
}
