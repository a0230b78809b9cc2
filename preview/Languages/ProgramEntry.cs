using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Languages;

/// <summary>Where a program is.</summary>
/// <param name="Directory">Its directory, in which it runs.</param>
/// <param name="File">The file that starts it, or <c>.</c> where the language finds that.</param>
internal sealed record ProgramEntry(string Directory, string File)
{
    private const string Found = ".";

    /// <summary>The entry of a project: the directory or file that <c>main</c> names.</summary>
    /// <exception cref="ProjectException">There is nothing of that name.</exception>
    public static ProgramEntry Of(ProjectSettings project)
    {
        var path = Path.GetFullPath(Path.Combine(project.Directory, project.Main));
        return System.IO.Directory.Exists(path) ? new(path, Found)
            : System.IO.File.Exists(path) ? new(Path.GetDirectoryName(path)!, Path.GetFileName(path))
            : throw new ProjectException(
                ExitCodes.Failure,
                $"Pulumi.yaml: main '{project.Main}' is not there; give a directory or file, relative to {project.Directory}, or leave it out.");
    }
}
