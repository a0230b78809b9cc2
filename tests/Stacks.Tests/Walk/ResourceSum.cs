using System.Globalization;
using System.Text.Json.Nodes;
using k8s.Models;

namespace Payments.Infra.Stacks.Tests.Walk;

/// <summary>Processors and memory that containers ask for, and may take at most.</summary>
/// <param name="CpuRequest">Cores that are kept for them.</param>
/// <param name="MemoryRequest">Bytes that are kept for them.</param>
/// <param name="CpuLimit">Cores that they may take.</param>
/// <param name="MemoryLimit">Bytes that they may take.</param>
internal readonly record struct ResourceSum(decimal CpuRequest, decimal MemoryRequest, decimal CpuLimit, decimal MemoryLimit)
{
    private const decimal Gibibyte = 1024 * 1024 * 1024;

    /// <summary>Those of a container.</summary>
    /// <param name="resources">Its <c>resources</c>: requests and limits of both.</param>
    public static ResourceSum Of(JsonNode resources) => new(
        Quantity(resources["requests"]!["cpu"]!),
        Quantity(resources["requests"]!["memory"]!),
        Quantity(resources["limits"]!["cpu"]!),
        Quantity(resources["limits"]!["memory"]!));

    public static ResourceSum operator +(ResourceSum left, ResourceSum right) => new(
        left.CpuRequest + right.CpuRequest,
        left.MemoryRequest + right.MemoryRequest,
        left.CpuLimit + right.CpuLimit,
        left.MemoryLimit + right.MemoryLimit);

    public static ResourceSum operator *(ResourceSum sum, int times) =>
        new(sum.CpuRequest * times, sum.MemoryRequest * times, sum.CpuLimit * times, sum.MemoryLimit * times);

    /// <summary>Cells of a table: cores and GiB.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{CpuRequest:0.0} | {MemoryRequest / Gibibyte:0.0} GiB | {CpuLimit:0.0} | {MemoryLimit / Gibibyte:0.0} GiB");

    private static decimal Quantity(JsonNode value) => new ResourceQuantity($"{value}").ToDecimal();
}
