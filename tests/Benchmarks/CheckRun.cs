using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh;

namespace Payments.Infra.Benchmarks;

/// <summary>Many objects through the checks: each as a cluster would judge it, and then all together.</summary>
internal static class CheckRun
{
    /// <summary>Judges them once in a process that does nothing else.</summary>
    /// <param name="count">How many.</param>
    /// <param name="list">A JSON list of objects, which are taken in turn, each time in other namespaces.</param>
    public static void Print(int count, string list)
    {
        var originals = JsonNode.Parse(File.ReadAllText(list))!.AsArray();
        var objects = Enumerable.Range(0, count).Select(at => Moved((JsonObject)originals[at % originals.Count]!, at / originals.Count)).ToList();

        var started = Stopwatch.GetTimestamp();
        var first = ClusterAdmission.CheckPlanned(objects[0]).Length;
        var cold = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var found = first + objects.Skip(1).Sum(manifest => ClusterAdmission.CheckPlanned(manifest).Length);
        var alone = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var plan = new PlanObjects(objects.Select((manifest, at) => new PlannedObject($"object {at}", manifest)), chartNamespaces: []);
        var checkedTogether = PlanCheck.Of(plan);
        var together = checkedTogether.Length + MeshPlanCheck.Of(plan, checkedTogether).Length;
        var all = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} objects checked: {alone:0.00} s (the first {cold:0.00} s, {found} findings), ")
            + string.Create(CultureInfo.InvariantCulture, $"all together {all - alone:0.00} s ({together} findings)"));
    }

    /// <summary>The object in a namespace of its round; what is in none, and the namespaces themselves, get another name.</summary>
    private static JsonObject Moved(JsonObject original, int round)
    {
        var moved = (JsonObject)original.DeepClone();
        var place = original["metadata"]!["namespace"] is null ? "name" : "namespace";
        moved["metadata"]![place] = $"{original["metadata"]![place]}-{round}";
        return moved;
    }
}
