namespace Payments.Infra.Components.Data;

/// <summary>Quantities as custom resources take them: a number or a string.</summary>
internal static class Quantities
{
    /// <summary>CPU time and memory.</summary>
    /// <param name="cpu">CPU time, such as <c>250m</c>.</param>
    /// <param name="memory">Memory, such as <c>512Mi</c>.</param>
    public static InputMap<Union<int, string>> Create(string cpu, string memory) =>
        new() { ["cpu"] = Union<int, string>.FromT1(cpu), ["memory"] = Union<int, string>.FromT1(memory) };
}
