namespace Pulumi;

/// <summary>Says which resources a program still waits with, and for what.</summary>
internal static class WaitReport
{
    private const int Most = 10;

    /// <summary>A line for each resource that waits, at most ten; empty when none does.</summary>
    /// <param name="resources">Resources to look at.</param>
    public static string Of(IEnumerable<Resource> resources)
    {
        var lines = resources.Where(resource => Next(resource) is not null).Select(Line).Order(StringComparer.Ordinal).ToList();
        var more = lines.Count > Most ? $"\n  and {lines.Count - Most} more" : "";
        return string.Join('\n', lines.Take(Most)) + more;
    }

    private static string Line(Resource resource)
    {
        var what = resource.Wait.Input is { } input ? $"its input '{input}' waits" : "waits";
        return $"  {WaitCycles.Describe(resource)}: {what} for {Awaited(resource)}";
    }

    private static string Awaited(Resource resource)
    {
        for (var node = Next(resource); node is not null; node = Next(node))
        {
            if (node is Resource awaited)
            {
                return WaitCycles.Describe(awaited);
            }
        }

        return "a value that the program has not given yet";
    }

    private static IWaiting? Next(IWaiting node) => node.WaitsFor.FirstOrDefault(next => next is not WaitPoint || next.WaitsFor.Any());
}
