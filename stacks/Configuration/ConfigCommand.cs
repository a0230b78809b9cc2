using System.CommandLine;
using Payments.Infra.Preview;
using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Stacks.Configuration;

/// <summary><c>config</c>: which keys stack files may have, and what each means.</summary>
internal static class ConfigCommand
{
    private const string Description = """
        Lists the keys that a stack file may have, with their defaults, or says what one of them means and what each stack says there.

        Examples:
          config
          config --explain payments:azure.region
          config --explain azure.pools.apps1.max
        """;

    /// <summary>Makes the command.</summary>
    /// <param name="streams">Takes the keys, and apart from them what is wrong.</param>
    public static Command Create(OutputStreams streams)
    {
        var list = new Option<bool>("--list") { Description = "List all keys: what the command does without an option" };
        var explain = new Option<string?>("--explain") { Description = "Say what a key means", HelpName = "key" };
        var command = new Command("config", Description) { list, explain };
        command.Validators.Add(result =>
        {
            if (result.GetValue(list) && result.GetValue(explain) is not null)
            {
                result.AddError("--list and --explain are two questions; ask one of them");
            }
        });
        command.SetAction(async (result, _) =>
        {
            foreach (var line in result.GetValue(explain) is { } path ? KeyLines.Explain(SettingKeys.Find(path), Stacks()) : KeyLines.List(SettingKeys.Read()))
            {
                await streams.Output.WriteLineAsync(line).ConfigureAwait(false);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static IEnumerable<(string Name, StackSettings? Settings)> Stacks()
    {
        var project = ProjectReader.Find(Environment.CurrentDirectory, AppContext.BaseDirectory);
        return StackReader.Names(project).Select(name => (name, Read(project, name)));
    }

    /// <summary>A file with a slip is often why somebody asks.</summary>
    private static StackSettings? Read(ProjectSettings project, string name)
    {
        try
        {
            return StackReader.Read(project, name);
        }
        catch (ProjectException)
        {
            return null;
        }
    }
}
