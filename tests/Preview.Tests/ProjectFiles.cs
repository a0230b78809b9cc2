using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Tests;

/// <summary>A folder with a project and a stack <c>dev</c>, for the time of a test.</summary>
internal sealed class ProjectFiles : IDisposable
{
    public const string Minimal = "name: demo\nruntime: dotnet\n";

    private readonly string directory = System.IO.Directory.CreateTempSubdirectory().FullName;

    public string Directory => directory;

    public void Write(string name, string content)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(directory, name))!);
        File.WriteAllText(Path.Combine(directory, name), content);
    }

    public ProjectSettings ReadProject(string project)
    {
        Write("Pulumi.yaml", project);
        return ProjectReader.Find(directory);
    }

    public StackSettings ReadStack(string stack, string project = Minimal)
    {
        Write("Pulumi.dev.yaml", stack);
        return StackReader.Read(ReadProject(project), "dev");
    }

    public void Dispose() => System.IO.Directory.Delete(directory, recursive: true);
}
