using System.CommandLine;
using Payments.Infra.Preview;
using Payments.Infra.SchemaTool.Work;

namespace Payments.Infra.SchemaTool.Cli;

/// <summary><c>add</c>: a resource or function more.</summary>
internal static class AddCommand
{
    private const string Description = """
        Adds resources or functions, with every type that they need.

        Examples:
          add azure-native:network:DdosProtectionPlan
          add azure-native:cognitiveservices:Account --namespace CognitiveServices
          add kubernetes:batch/v1:Job
        """;

    public static Command Create(TextWriter output)
    {
        var tokens = new Argument<string[]>("token") { Description = "Tokens of one package: <package>:<module>:<Name>", Arity = ArgumentArity.OneOrMore };
        var csharpNamespace = new Option<string?>("--namespace") { Description = "C# name of the module, where Pascal case is not right", HelpName = "name" };
        var doubles = new Option<string[]>("--double")
        {
            Description = "A number, new to the schema, that is no integer",
            HelpName = "property",
            DefaultValueFactory = _ => [],
        };
        var folders = new Folders();
        var command = new Command("add", Description) { tokens, csharpNamespace, doubles };
        folders.AddTo(command);
        command.SetAction(result =>
        {
            var request = new AddRequest([.. result.GetValue(tokens)!.Distinct()], result.GetValue(csharpNamespace), [.. result.GetValue(doubles)!]);
            var (file, messages) = SchemaUpdates.Added(FileOf(request.Tokens, folders.SchemaFiles(result)), folders.Packages(result), request);
            file.Write();
            foreach (var message in messages)
            {
                output.WriteLine(message);
            }
        });
        return command;
    }

    /// <summary>The schema file that has the tokens' package.</summary>
    private static string FileOf(ImmutableArray<string> tokens, ImmutableArray<string> files)
    {
        var packages = tokens.Select(PackageOf).Distinct().ToList();
        if (packages is not [var package])
        {
            throw new SchemaToolException($"the tokens are of {string.Join(", ", packages)}; one call adds to one package");
        }

        var known = files.Select(file => Path.GetFileNameWithoutExtension(file)["pulumi-".Length..]).ToList();
        return known.IndexOf(package) is var index and >= 0 ? files[index] : throw new SchemaToolException(
            $"there is no schema of package '{package}'; " +
            $"{(Nearest.To(package, known) is { } meant ? $"did you mean '{meant}'?" : $"there are: {string.Join(", ", known)}")}");
    }

    private static string PackageOf(string token) => token.Split(':') switch
    {
        ["pulumi", "providers", var provider] => provider,
        [var package, _, _] => package,
        _ => throw new SchemaToolException($"'{token}' is no token; one is <package>:<module>:<Name>, such as azure-native:network:DdosProtectionPlan"),
    };
}
