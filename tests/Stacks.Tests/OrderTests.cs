using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What must be there before what, on the first update.</summary>
public sealed class OrderTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task What_names_a_priority_class_waits_for_it(string stack)
    {
        var planned = await PlannedObjects.OfStackAsync(stack);
        var states = JsonNode.Parse(planned.Json)!["steps"]!.AsArray().ToDictionary(step => (string)step!["urn"]!, step => step!["newState"]!.AsObject());
        var priority = Assert.Single(states, state => (string)state.Value["type"]! == "kubernetes:scheduling.k8s.io/v1:PriorityClass");
        var name = (string)priority.Value["inputs"]!["metadata"]!["name"]!;

        var named = states.Where(state => state.Value["inputs"]?.ToJsonString().Contains($"\"priorityClassName\":\"{name}\"", StringComparison.Ordinal) == true).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, state => Assert.Contains(priority.Key, WaitsFor(state.Key)));

        HashSet<string> WaitsFor(string urn)
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<string>([urn]);
            while (open.TryPop(out var next))
            {
                foreach (var dependency in states[next]["dependencies"]?.AsArray().Select(item => (string)item!) ?? [])
                {
                    if (found.Add(dependency))
                    {
                        open.Push(dependency);
                    }
                }
            }

            return found;
        }
    }
}
