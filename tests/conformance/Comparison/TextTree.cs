using System.Text;

namespace Payments.Infra.Conformance.Tests.Comparison;

/// <summary>Lines below lines, of which those below the same one come in no fixed order.</summary>
/// <param name="text">What stands here.</param>
/// <param name="depth">How deep it is.</param>
internal sealed class TextTree(string text, int depth)
{
    private readonly List<TextTree> children = [];

    /// <summary>Nests entries by their depth.</summary>
    public static TextTree Nest(IEnumerable<(int Depth, string Text)> entries)
    {
        var root = new TextTree("", -1);
        var path = new Stack<TextTree>([root]);
        foreach (var (depth, text) in entries)
        {
            while (path.Peek().Depth >= depth)
            {
                path.Pop();
            }

            var entry = new TextTree(text, depth);
            path.Peek().children.Add(entry);
            path.Push(entry);
        }

        return root;
    }

    private int Depth => depth;

    /// <summary>The texts, those below the same one in alphabetical order.</summary>
    public string Sorted()
    {
        var below = children.Select(child => child.Sorted()).Order(StringComparer.Ordinal);
        var all = new StringBuilder(text);
        foreach (var child in below)
        {
            all.Append(all.Length == 0 ? "" : "\n").Append(child);
        }

        return all.ToString();
    }
}
