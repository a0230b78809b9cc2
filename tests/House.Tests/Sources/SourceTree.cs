using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Payments.Infra.House.Tests.Sources;

/// <summary>
/// The sources of a project as the compiler understands them: a type that nobody spells (<c>var</c>, <c>new()</c>) is seen,
/// and a namespace that two folders share hides nothing. Comments and texts are no uses.
/// </summary>
internal sealed class SourceTree
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    /// <summary>What the SDK imports into each file.</summary>
    private static readonly SyntaxTree ImplicitUsings = Parse("", """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """);

    private static readonly ConcurrentDictionary<string, Lazy<SourceTree>> Known = new();

    private readonly Lazy<ImmutableArray<Use>> uses;
    private readonly ImmutableArray<SyntaxTree> sources;
    private readonly Compilation compilation;

    /// <param name="assembly">Name of the assembly that the sources make.</param>
    /// <param name="files">The sources: path relative to the repository, and text.</param>
    /// <exception cref="InvalidOperationException">A source does not parse.</exception>
    public SourceTree(string assembly, IEnumerable<(string Path, string Text)> files)
    {
        sources = [.. files.Select(file => Parse(file.Path, file.Text))];
        if (sources.SelectMany(source => source.GetDiagnostics()).FirstOrDefault(problem => problem.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException($"A source does not parse: {error}");
        }

        // All that this test runs with, the program among it, but for the assembly that the sources themselves make.
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != assembly)
            .Select(path => MetadataReference.CreateFromFile(path));
        uses = new(() => [.. Read()]);
        compilation = CSharpCompilation.Create(assembly, sources.Add(ImplicitUsings), references, new(OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>Every use of a type or member, with the file and line.</summary>
    public ImmutableArray<Use> Uses => uses.Value;

    /// <summary>The sources of a folder, with what its project imports into each; read once.</summary>
    public static SourceTree Of(string folder, string assembly) => Known.GetOrAdd(folder, _ => new(() => new(
        assembly,
        [
            .. Repository.Files(folder, "*.cs").Select(file => (file, File.ReadAllText(Repository.PathOf(file)))),
            .. Repository.Files(folder, "*.csproj").Append("Directory.Build.props").Select(project => (project, Usings(project))),
        ]))).Value;

    /// <summary>The <c>Using</c> items of a project file.</summary>
    private static string Usings(string project) => string.Concat(XDocument.Load(Repository.PathOf(project)).Descendants("Using")
        .Select(item => $"global using {item.Attribute("Include")!.Value};\n"));

    private IEnumerable<Use> Read()
    {
        foreach (var source in sources)
        {
            var model = compilation.GetSemanticModel(source);
            foreach (var node in source.GetRoot().DescendantNodes().Where(node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
            {
                var info = model.GetSymbolInfo(node);
                if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol)
                {
                    yield return new Use(source.FilePath, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, symbol);
                }
            }
        }
    }

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Language, path);
}
