namespace Payments.Infra.Analysis.Go.RegularExpressions;

/// <summary>
/// The groups of an expression that are open, and how often what they hold is repeated at most: repeats inside
/// repeats multiply.
/// </summary>
internal sealed class RegexGroups
{
    private readonly Stack<Group> open = new([new Group()]);

    /// <summary>How many groups are open.</summary>
    public int Depth => open.Count - 1;

    /// <summary>Whether something stands before the current place that can be repeated.</summary>
    public bool HasOperand => open.Peek().Operand is not null;

    public void Open() => open.Push(new Group());

    /// <summary>Adds a character, a class or an assertion.</summary>
    public void Add() => Add(1);

    public void Alternate() => open.Peek().Operand = null;

    /// <summary>Closes a group.</summary>
    /// <returns>Whether one was open.</returns>
    public bool Close()
    {
        if (Depth == 0)
        {
            return false;
        }

        Add(open.Pop().MostRepeats);
        return true;
    }

    /// <summary>Repeats what stands before.</summary>
    /// <returns>Whether it is repeated no more often than allowed.</returns>
    public bool Repeat(int times, int limit)
    {
        var group = open.Peek();
        group.Operand *= Math.Max(times, 1);
        group.MostRepeats = Math.Max(group.MostRepeats, group.Operand!.Value);
        return times < 2 || group.Operand <= limit;
    }

    private void Add(long repeats)
    {
        var group = open.Peek();
        group.Operand = repeats;
        group.MostRepeats = Math.Max(group.MostRepeats, repeats);
    }

    private sealed class Group
    {
        public long? Operand { get; set; }

        public long MostRepeats { get; set; } = 1;
    }
}
