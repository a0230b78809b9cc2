using System.Collections.Concurrent;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>All objects of a stack: those of the program, and those that its charts make.</summary>
internal sealed class InstalledStack
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<InstalledStack>>> Known = new(StringComparer.Ordinal);

    private InstalledStack(string stack, PlannedObjects plan)
    {
        Plan = plan;
        Records = ChartRecord.Of(stack);
        Planned = [.. plan.All.Where(item => item["metadata"] is not null).Select(item => ObjectReader.Read(item, ""))];
        Rendered = [.. Records.SelectMany(record => record.Objects)];
        All = [.. Planned, .. Rendered];
    }

    public static TheoryData<string> Names => ["local", "dev", "prod", DeliveredStack.Name];

    public PlannedObjects Plan { get; }

    public ImmutableArray<ChartRecord> Records { get; }

    /// <summary>What the program makes.</summary>
    public ImmutableArray<RenderedObject> Planned { get; }

    /// <summary>What its charts make.</summary>
    public ImmutableArray<RenderedObject> Rendered { get; }

    public ImmutableArray<RenderedObject> All { get; }

    /// <summary>What makes pods.</summary>
    public IEnumerable<RenderedObject> Workloads => All.Where(item => item.Pods is not null);

    public static Task<InstalledStack> OfAsync(string stack) => Known.GetOrAdd(
        stack, name => new Lazy<Task<InstalledStack>>(async () => new InstalledStack(name, await PlannedObjects.OfStackAsync(name)))).Value;
}
