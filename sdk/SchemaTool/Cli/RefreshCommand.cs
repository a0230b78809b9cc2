using System.CommandLine;
using Payments.Infra.SchemaTool.Work;

namespace Payments.Infra.SchemaTool.Cli;

/// <summary><c>refresh</c>: every line anew.</summary>
internal static class RefreshCommand
{
    private const string Description = """
        Rewrites every line from the packages. What they cannot say is kept.

        Examples:
          refresh
          refresh --packages /tmp/packages/node_modules
        """;

    public static Command Create(TextWriter output)
    {
        var folders = new Folders();
        var command = new Command("refresh", Description);
        folders.AddTo(command);
        command.SetAction(result =>
        {
            var packages = folders.Packages(result);

            // All or none: nothing is written before every file is made.
            var files = folders.SchemaFiles(result).Select(path => SchemaUpdates.Refreshed(path, packages)).ToList();
            foreach (var file in files)
            {
                var changed = File.ReadAllText(file.Path) != file.ToString();
                if (changed)
                {
                    file.Write();
                }

                output.WriteLine($"{file.Path}: {(changed ? "rewritten" : "as it was")}");
            }
        });
        return command;
    }
}
