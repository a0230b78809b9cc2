using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Payments.Infra.Stacks.Tests.Azure.Published;

/// <summary>
/// The TypeScript compiler, strict, on the declarations that the provider publishes. They are read with two differences: an input is a plain
/// value, as in a plan; and where they allow any text beside an enumeration, only its members are allowed.
/// </summary>
internal sealed partial class DeclarationJudge : IDisposable
{
    private const string Settings = """
        {"compilerOptions":{"strict":true,"noEmit":true,"skipLibCheck":true,"types":[],"lib":["es2020"],"target":"es2020","module":"commonjs",
         "moduleResolution":"node","preserveSymlinks":true,"baseUrl":".","paths":{"@pulumi/pulumi":["./pulumi.d.ts"]}},"files":["planned.ts"]}
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("declarations-");

    /// <summary>What is wrong with resources: stack, resource, path of the value, and what the compiler says. Those that are alike are judged once.</summary>
    public IReadOnlyList<string> Problems(IEnumerable<JudgedResource> resources)
    {
        var all = resources.DistinctBy(resource => (resource.Type, resource.Inputs.ToJsonString())).ToList();
        var literals = new TypeScriptLiterals();
        foreach (var resource in all.Where(resource => PublishedPackages.Has(resource.Type)))
        {
            literals.Add(resource);
        }

        Write("tsconfig.json", Settings);
        Write("pulumi.d.ts", "export type Input<T> = T; export class CustomResource {}");
        Write("planned.ts", literals.Text);
        Write("package/types/output.d.ts", "export {};");
        Copy("types/input.d.ts");
        Directory.CreateSymbolicLink(
            Path.Combine(folder.FullName, "package", "types", "enums"), Path.Combine(PublishedPackages.AzureNative, "types", "enums"));
        foreach (var type in all.Select(resource => resource.Type).Where(PublishedPackages.Has).Distinct())
        {
            Copy($"{PublishedPackages.ModuleOf(type)}.d.ts");
        }

        return
        [
            .. all.Where(resource => !PublishedPackages.Has(resource.Type)).Select(resource => $"{resource}: there is no such resource"),
            .. Said().Select(error => $"{literals.At(error.Line)}: {error.Text}"),
        ];
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Copy(string file) => Write(
        $"package/{file}",
        File.ReadAllText(Path.Combine(PublishedPackages.AzureNative, file)).Replace("string | enums.", "enums.", StringComparison.Ordinal));

    private void Write(string file, string text)
    {
        var path = Path.Combine(folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private IEnumerable<(int Line, string Text)> Said()
    {
        var start = new ProcessStartInfo("node", [PublishedPackages.Compiler, "--project", folder.FullName, "--pretty", "false"])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var errors = Errors().Matches(output);
        Assert.True(errors.Count > 0 || (process.ExitCode == 0 && output.Length == 0), $"The compiler could not judge: {output}");
        return errors.Select(error => (int.Parse(error.Groups["line"].Value, CultureInfo.InvariantCulture), error.Groups["text"].Value));
    }

    [GeneratedRegex(@"^planned\.ts\((?<line>\d+),\d+\): error TS\d+: (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Errors();
}
