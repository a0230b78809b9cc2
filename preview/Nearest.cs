namespace Payments.Infra.Preview;

/// <summary>Finds what somebody who mistyped a word most likely meant.</summary>
public static class Nearest
{
    /// <summary>The candidate with the fewest letters different; null when even that one is no likely slip.</summary>
    /// <param name="word">The word as it was typed.</param>
    /// <param name="candidates">The words that are allowed.</param>
    public static string? To(string word, IEnumerable<string> candidates) => candidates
        .Select(candidate => (candidate, distance: Distance(word, candidate)))
        .Where(pair => pair.distance <= Math.Max(2, pair.candidate.Length / 3) && pair.distance < pair.candidate.Length)
        .OrderBy(pair => pair.distance)
        .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
        .Select(pair => pair.candidate)
        .FirstOrDefault();

    /// <summary>How many letters must be added, removed, changed or swapped with their neighbour.</summary>
    private static int Distance(string from, string to)
    {
        var costs = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                costs[i, j] = Cost(i, j);
            }
        }

        return costs[from.Length, to.Length];

        int Cost(int i, int j)
        {
            if (i == 0 || j == 0)
            {
                return i + j;
            }

            var change = from[i - 1] == to[j - 1] ? 0 : 1;
            var cost = Math.Min(Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1, costs[i - 1, j - 1] + change);
            return i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]
                ? Math.Min(cost, costs[i - 2, j - 2] + 1)
                : cost;
        }
    }
}
