using Acornima.Ast;

namespace Payments.Infra.SchemaTool.JavaScript;

/// <summary>What the <c>index.js</c> of a folder says.</summary>
/// <param name="Files">File of each resource and function, by name.</param>
/// <param name="Tokens">Name of the class of each token.</param>
/// <param name="Modules">Modules, as tokens name them, that lie in the folder.</param>
internal sealed record ModuleIndex(ImmutableDictionary<string, string> Files, ImmutableDictionary<string, string> Tokens, ImmutableArray<string> Modules)
{
    /// <summary>Reads an index.</summary>
    public static ModuleIndex Read(Script script)
    {
        var files = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var tokens = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var modules = ImmutableArray.CreateBuilder<string>();
        foreach (var node in script.Body.DescendantNodes())
        {
            switch (node)
            {
                case CallExpression
                {
                    Arguments: [_, ArrayExpression names, ArrowFunctionExpression { Body: CallExpression { Arguments: [StringLiteral file] } }],
                } call
                    when call.Callee.Name() == "utilities.lazyLoad":
                    foreach (var name in names.Texts() ?? [])
                    {
                        files[name] = file.Value;
                    }

                    break;
                case CallExpression { Arguments: [StringLiteral, StringLiteral module, ..] } call
                    when call.Callee.Name() == "pulumi.runtime.registerResourceModule":
                    modules.Add(module.Value);
                    break;
                case SwitchCase { Test: StringLiteral token, Consequent: [ReturnStatement { Argument: NewExpression made }] }
                    when made.Callee.Name() is { } name:
                    tokens[token.Value] = name["exports.".Length..];
                    break;
            }
        }

        return new ModuleIndex(files.ToImmutable(), tokens.ToImmutable(), modules.ToImmutable());
    }
}
