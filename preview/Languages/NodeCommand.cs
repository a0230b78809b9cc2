using System.Diagnostics;
using System.Globalization;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Languages;

/// <summary>Runs a program of Node.js as the Pulumi CLI does: by the runner in the package <c>@pulumi/pulumi</c> of the program.</summary>
/// <param name="node">The executable.</param>
/// <param name="runner">The file that runs the program.</param>
/// <param name="entry">Where the program is.</param>
internal sealed class NodeCommand(string node, string runner, ProgramEntry entry)
{
    private static readonly string Runner = Path.Combine("@pulumi", "pulumi", "cmd", "run", "index.js");

    /// <summary>Finds Node.js on the PATH, and the runner where Node.js itself would look for it.</summary>
    /// <param name="entry">Where the program is.</param>
    /// <exception cref="ProjectException">One of them is missing.</exception>
    public static NodeCommand Find(ProgramEntry entry)
    {
        var node = Folders("PATH").SelectMany(Executables).FirstOrDefault(File.Exists) ?? throw new ProjectException(
            ExitCodes.Failure, "runtime 'nodejs' needs Node.js, and there is no 'node' on the PATH; install it, or add its folder to the PATH.");
        var runner = NodeModules(entry.Directory).Concat(Folders("NODE_PATH")).Select(folder => Path.Combine(folder, Runner)).FirstOrDefault(File.Exists)
            ?? throw new ProjectException(
                ExitCodes.Failure,
                $"the npm package @pulumi/pulumi is in no folder node_modules of {entry.Directory} or above; run 'npm install' there.");
        return new(node, runner, entry);
    }

    /// <summary>The command for an engine with a host and port.</summary>
    public ProcessStartInfo Create(StackSettings stack, string address)
    {
        var options = stack.Project.Runtime.Options;
        var command = new ProcessStartInfo(node, [
            .. CommandWords.Split(options.GetValueOrDefault("nodeargs", "")),
            runner,
            "--monitor", address,
            "--engine", address,
            "--organization", stack.Organization,
            "--project", stack.Project.Name,
            "--root-directory", stack.Project.Directory,
            "--stack", stack.Stack,
            "--pwd", entry.Directory,
            "--dry-run",
            "--parallel", ProgramEnvironment.Parallel.ToString(CultureInfo.InvariantCulture),
            entry.File,
        ])
        {
            WorkingDirectory = entry.Directory,
        };
        if (options.GetValueOrDefault("typescript") is not "false")
        {
            command.Environment["PULUMI_NODEJS_TYPESCRIPT"] = "true";
        }

        if (options.GetValueOrDefault("tsconfig") is { Length: > 0 } settings)
        {
            command.Environment["PULUMI_NODEJS_TSCONFIG_PATH"] = settings;
        }

        return command;
    }

    private static IEnumerable<string> NodeModules(string directory)
    {
        for (var current = new DirectoryInfo(directory); current is not null; current = current.Parent)
        {
            yield return Path.Combine(current.FullName, "node_modules");
        }
    }

    private static string[] Folders(string variable) =>
        (Environment.GetEnvironmentVariable(variable) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Executables(string folder) => OperatingSystem.IsWindows()
        ? [Path.Combine(folder, "node.exe")]
        : [Path.Combine(folder, "node")];
}
