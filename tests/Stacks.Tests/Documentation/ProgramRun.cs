using Payments.Infra.Preview.Cli;
using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>
/// Runs a command of the program as a page has it. What it writes goes to a temporary folder, and what it reads stands there: a state, manifests, a
/// project beside this one.
/// </summary>
internal sealed class ProgramRun : IDisposable
{
    private const string Manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: rates\n  namespace: shop\ndata:\n  currency: EUR\n";

    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    /// <summary>What it printed.</summary>
    public string Output => output.ToString();

    /// <summary>What it said beside that.</summary>
    public string Error => error.ToString();

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        error.Dispose();
    }

    /// <summary>Runs one. Gives the exit code.</summary>
    /// <param name="args">What a page has after <c>dotnet run --project stacks --</c>.</param>
    public Task<int> RunAsync(IReadOnlyList<string> args) => Previews.TakingTurnsAsync(async () =>
    {
        var here = new List<string>();
        foreach (var (option, value) in args.Zip(args.Prepend("")).Select(pair => (pair.Second, pair.First)))
        {
            here.Add(await HereAsync(option, value));
        }

        string[] keys = args[0] == "token" ? ["--keys", folder.PathOf("keys")] : [];
        return await CommandLine.RunAsync([.. here, .. keys], OutputStreams.Plain(output, error));
    });

    /// <summary>A value of an option, with a place in the folder where it names a file.</summary>
    private async Task<string> HereAsync(string option, string value) => option switch
    {
        "--out" or "--save" => folder.PathOf(value),
        "--markdown" when value != "-" => folder.PathOf(value),
        "--against" => await StateAsync(value),
        "--manifests" => Manifests(value),
        "--cwd" => Project(Path.GetFileName(value)),
        _ => value,
    };

    private async Task<string> StateAsync(string name)
    {
        var path = folder.PathOf(name);
        Assert.Equal(0, await CommandLine.RunAsync(["preview", "--save", path], OutputStreams.Plain(TextWriter.Null, error)));
        return path;
    }

    private string Manifests(string name)
    {
        Directory.CreateDirectory(folder.PathOf(name));
        File.WriteAllText(Path.Combine(folder.PathOf(name), "rates.yaml"), Manifest);
        return folder.PathOf(name);
    }

    /// <summary>This program once more, as a project of somebody's that was built before.</summary>
    private string Project(string name)
    {
        var project = Directory.CreateDirectory(folder.PathOf(name)).FullName;
        var binary = Path.Combine(AppContext.BaseDirectory, "payments.dll").Replace('\\', '/');
        File.WriteAllText(
            Path.Combine(project, "Pulumi.yaml"), $"name: payments\nruntime:\n  name: dotnet\n  options:\n    binary: \"{binary}\"\n");
        File.Copy(Repository.PathOf("Pulumi.dev.yaml"), Path.Combine(project, "Pulumi.dev.yaml"));
        return project;
    }
}
