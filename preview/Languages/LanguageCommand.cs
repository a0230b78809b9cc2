using System.Diagnostics;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Languages;

/// <summary>The command that runs the program of a project, by its runtime.</summary>
internal static class LanguageCommand
{
    private static readonly ImmutableArray<string> Known = ["dotnet", "nodejs"];

    /// <summary>The command for an engine with a host and port.</summary>
    /// <param name="stack">Project and stack.</param>
    /// <exception cref="ProjectException">The runtime is another one, or what runs the program is missing.</exception>
    public static Func<string, ProcessStartInfo> Of(StackSettings stack)
    {
        var project = stack.Project;
        var entry = ProgramEntry.Of(project);
        switch (project.Runtime.Name)
        {
            case "dotnet":
                return _ => DotnetCommand.Create(project.Runtime, entry);
            case "nodejs":
                var node = NodeCommand.Find(entry);
                return address => node.Create(stack, address);
            case var name:
                var meant = Nearest.To(name, Known) is { } near ? $"did you mean '{near}'? " : "";
                throw new ProjectException(
                    ExitCodes.Failure,
                    $"Pulumi.yaml: runtime '{name}' cannot be previewed; {meant}{string.Join(" and ", Known)} can.");
        }
    }
}
