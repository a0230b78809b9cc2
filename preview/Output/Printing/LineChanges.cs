using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output.Printing;

/// <summary>Finds the fewest lines that change between two texts.</summary>
internal static class LineChanges
{
    /// <summary>Beyond so many pairs of lines all of them count as changed: nobody reads such a difference line by line.</summary>
    private const int MostPairs = 4_000_000;

    /// <summary>Runs of lines that stay, go or come, in order; of a change what goes stands first.</summary>
    public static ImmutableArray<(StepOperation Operation, ImmutableArray<string> Lines)> Of(string old, string current)
    {
        var (before, after) = (old.Split('\n'), current.Split('\n'));
        var isLong = (long)before.Length * after.Length > MostPairs;
        var common = isLong ? new int[0, 0] : CommonLengths(before, after);
        var runs = ImmutableArray.CreateBuilder<(StepOperation, ImmutableArray<string>)>();
        var (removed, added, kept) = (new List<string>(), new List<string>(), new List<string>());
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && (!isLong || i == j) && before[i] == after[j])
            {
                EndChange();
                kept.Add(before[i++]);
                j++;
            }
            else
            {
                EndKept();
                if (j >= after.Length || (i < before.Length && (isLong || common[i + 1, j] >= common[i, j + 1])))
                {
                    removed.Add(before[i++]);
                }
                else
                {
                    added.Add(after[j++]);
                }
            }
        }

        EndKept();
        EndChange();
        return runs.ToImmutable();

        void EndKept() => End(kept, StepOperation.Same);

        void EndChange()
        {
            End(removed, StepOperation.Delete);
            End(added, StepOperation.Create);
        }

        void End(List<string> lines, StepOperation operation)
        {
            if (lines.Count > 0)
            {
                runs.Add((operation, [.. lines]));
                lines.Clear();
            }
        }
    }

    /// <summary>How many lines the rests of both texts have in common, from each pair of lines on.</summary>
    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
