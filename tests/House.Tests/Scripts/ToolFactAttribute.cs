namespace Payments.Infra.House.Tests.Scripts;

/// <summary>A test that runs programs. A machine without one of them skips the test; on a build server that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    /// <param name="tools">Names of the programs.</param>
    public ToolFactAttribute(params string[] tools)
    {
        var missing = tools.Where(tool => !Tool.IsThere(tool)).ToList();
        if (missing.Count > 0 && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
        {
            Skip = $"not on the path: {string.Join(", ", missing)}";
        }
    }
}
