namespace Payments.Infra.Preview.Project;

/// <summary>A place in a file, as an editor opens it.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Line">Line, from 1; 0 for what is no file.</param>
/// <param name="Column">Column, from 1.</param>
public sealed record FilePosition(string File, long Line, long Column)
{
    /// <summary>Such as <c>Pulumi.yaml:3:9</c>; without a line, such as <c>--config</c>.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
