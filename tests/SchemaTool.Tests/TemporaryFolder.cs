namespace Payments.Infra.SchemaTool.Tests;

/// <summary>A folder that is there as long as a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("schema-tool-");

    public string Path => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
