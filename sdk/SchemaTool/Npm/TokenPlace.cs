namespace Payments.Infra.SchemaTool.Npm;

/// <summary>Where in a package a resource or function is.</summary>
/// <param name="Folder">Folder, such as <c>core/v1</c>; empty for the root.</param>
/// <param name="Name">Name of the class or function.</param>
/// <param name="File">Name of its files, without extension.</param>
/// <param name="IsFunction">Whether it is a function.</param>
internal sealed record TokenPlace(string Folder, string Name, string File, bool IsFunction)
{
    public string Script => Path + ".js";

    public string Declarations => Path + ".d.ts";

    private string Path => Folder.Length == 0 ? File.TrimStart('.', '/') : $"{Folder}/{File.TrimStart('.', '/')}";
}
