using System.Globalization;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Names places of a program by their path in the project.</summary>
/// <param name="root">Folder of the project.</param>
internal sealed class SourcePositions(string root)
{
    /// <summary>Such as <c>project:///index.js#4,11</c>; empty for a place outside the project, or none.</summary>
    public string Of(SourcePosition? position)
    {
        if (position is null || !Uri.TryCreate(position.Uri, UriKind.Absolute, out var uri) || !uri.IsFile)
        {
            return "";
        }

        var path = Path.GetRelativePath(root, uri.LocalPath).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path)
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"project:///{path}#{position.Line},{position.Column}");
    }

    /// <summary>The calls, the innermost first.</summary>
    public ImmutableArray<string> Of(StackTrace? trace) => trace is null ? [] : [.. trace.Frames.Select(frame => Of(frame.Pc))];
}
