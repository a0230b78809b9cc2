using System.CommandLine;
using Payments.Infra.SchemaTool.Work;

namespace Payments.Infra.SchemaTool.Cli;

/// <summary><c>check</c>: what differs from the packages.</summary>
internal static class CheckCommand
{
    private const string Description = """
        Compares every line with the packages, and ends with 1 if one differs.

        Examples:
          check
          check --packages /tmp/packages/node_modules
        """;

    public static Command Create(TextWriter output)
    {
        var folders = new Folders();
        var command = new Command("check", Description);
        folders.AddTo(command);
        command.SetAction(result =>
        {
            var packages = folders.Packages(result);
            var differences = folders.SchemaFiles(result).SelectMany(file => SchemaChecks.Differences(file, packages)).ToList();
            foreach (var difference in differences)
            {
                output.WriteLine(difference);
            }

            output.WriteLine(
                differences.Count == 0
                    ? "Every line is as the packages say."
                    : $"{differences.Count} differences; refresh rewrites the lines from the packages.");
            return differences.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
