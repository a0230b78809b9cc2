using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>What the sources say of types and their members: builds for tests keep no documentation file.</summary>
internal static partial class SourceDocs
{
    private static readonly string[] Trees = ["components", "stacks"];

    private static readonly Lazy<Dictionary<string, (string File, string Comment)>> Comments = new(() => Trees
        .SelectMany(tree => Directory.EnumerateFiles(Repository.PathOf(tree), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(Read)
        .DistinctBy(entry => entry.Name)
        .ToDictionary(entry => entry.Name, entry => (entry.File, entry.Comment), StringComparer.Ordinal));

    /// <summary>The summary of a property or a choice, in Markdown.</summary>
    public static string Of(Type type, string member) => Summary($"{NameOf(type)}.{member}");

    /// <summary>The file that declares one, relative to the repository.</summary>
    public static string FileOf(Type type, string member) => Comments.Value[$"{NameOf(type)}.{member}"].File;

    /// <summary>Whether they say anything: choices of the framework are not theirs.</summary>
    public static bool Has(Type type, string member) => Comments.Value.ContainsKey($"{NameOf(type)}.{member}");

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string Summary(string name)
    {
        var comment = XElement.Parse($"<doc>{Comments.Value[name].Comment}</doc>");
        return comment.Element("inheritdoc")?.Attribute("cref")?.Value is { } other
            ? Summary(Find(other, name))
            : Spaces().Replace(string.Concat(comment.Element("summary")!.Nodes().Select(Text)), " ").Trim();
    }

    /// <summary>The full name that one in a comment stands for: the nearest, as the compiler looks outwards.</summary>
    private static string Find(string reference, string from)
    {
        var candidates = Comments.Value.Keys.Where(name => name.EndsWith($".{reference}", StringComparison.Ordinal)).ToList();
        return candidates.Count == 0
            ? throw new InvalidOperationException($"The comment of {from} takes over that of {reference}, which has none.")
            : candidates.MaxBy(name => name.Zip(from).TakeWhile(pair => pair.First == pair.Second).Count())!;
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see when see.Attribute("cref")?.Value.Split('.')[^1] is { } name =>
            $"`{JsonNamingPolicy.CamelCase.ConvertName(name)}`",
        XElement element => $"`{element.Value}`",
        _ => "",
    };

    private static IEnumerable<(string Name, string File, string Comment)> Read(string file) =>
        from node in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes()
        let name = node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            EnumMemberDeclarationSyntax choice => choice.Identifier.Text,
            _ => "",
        }
        where name.Length > 0
        let comment = string.Concat(node.GetLeadingTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            .SelectMany(trivia => trivia.ToFullString().Split('\n'))
            .Select(line => line.Trim())
            .Select(line => line.StartsWith("///", StringComparison.Ordinal) ? $"{line[3..]}\n" : ""))
        where comment.Length > 0
        select (string.Join('.', node.Ancestors().Reverse().Select(NameOf).Where(part => part.Length > 0).Append(name)), Repository.Relative(file), comment);

    private static string NameOf(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
