namespace Payments.Infra.Preview.Output;

/// <summary>Writes text without colour.</summary>
/// <param name="writer">Where it goes.</param>
public sealed class PlainTextSink(TextWriter writer) : ITextSink
{
    /// <inheritdoc/>
    public void Write(string text, TextStyle style = TextStyle.Plain) => writer.Write(text);
}
