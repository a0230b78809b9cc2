using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output.Printing;

/// <summary>How a line begins: its depth, and the mark of an operation in the last two of its blanks.</summary>
/// <param name="Depth">How deep it is, in steps of four blanks.</param>
/// <param name="Operation">What happens to what the line says.</param>
/// <param name="IsMarked">Whether the mark stands there.</param>
internal readonly record struct PrintedLine(int Depth, StepOperation Operation, bool IsMarked)
{
    private const int Step = 4;
    private const int MarkWidth = 2;

    /// <summary>The line's colour.</summary>
    public TextStyle Style => Operation.Style();

    /// <summary>The same some steps deeper.</summary>
    public PrintedLine Deeper(int steps) => this with { Depth = Depth + steps };

    /// <summary>The same with the mark of another operation.</summary>
    public PrintedLine Marked(StepOperation operation) => this with { Operation = operation, IsMarked = true };

    /// <summary>The same without a mark, as something that stays.</summary>
    public PrintedLine Unchanged() => this with { Operation = StepOperation.Same, IsMarked = false };

    /// <summary>The blanks before the text, with the mark.</summary>
    public string Start => IsMarked && Depth > 0 ? new string(' ', (Depth * Step) - MarkWidth) + Operation.Mark().PadRight(MarkWidth) : Blanks;

    /// <summary>The blanks before the text, without a mark.</summary>
    public string Blanks => new(' ', Depth * Step);
}
