namespace Payments.Infra.Preview.Project;

/// <summary>A place in a file, as an editor opens it.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public sealed record FilePosition(string File, long Line, long Column)
{
    /// <summary>Such as <c>Pulumi.yaml:3:9</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
