using Acornima;
using Acornima.Ast;

namespace Payments.Infra.SchemaTool.JavaScript;

/// <summary>A parsed file of JavaScript.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Body">Its statements.</param>
internal sealed record Script(string Path, Acornima.Ast.Script Body)
{
    /// <summary>Parses a file.</summary>
    /// <exception cref="SchemaToolException">It is no JavaScript.</exception>
    public static Script Parse(string path, string text)
    {
        try
        {
            return new Script(path, new Parser().ParseScript(text, path));
        }
        catch (ParseErrorException exception)
        {
            throw new SchemaToolException($"{path}:{exception.LineNumber}: is no JavaScript: {exception.Description}");
        }
    }

    /// <summary>The error that a part of the file is of another form than the tool reads.</summary>
    public SchemaToolException Unexpected(INode node, string expected) =>
        new($"{Path}:{node.Location.Start.Line}: {expected} is expected; the code is of another form than this tool reads");
}
