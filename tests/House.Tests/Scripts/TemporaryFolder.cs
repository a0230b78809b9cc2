namespace Payments.Infra.House.Tests.Scripts;

/// <summary>A folder of a test's own.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("house-").FullName;

    /// <summary>Writes a file, with the folders that it stands in.</summary>
    /// <returns>Its path.</returns>
    public string Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a program in bash, which stands in for one of that name where the folder comes first on the path.</summary>
    public void WriteProgram(string name, string text)
    {
        var path = Write(name, "#!/usr/bin/env bash\n" + text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
