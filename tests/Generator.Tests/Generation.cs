using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Payments.Infra.Generator.Tests;

/// <summary>Runs the generator on schemas, as a build does.</summary>
internal sealed class Generation
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(
                path => Path.GetFileName(path) is var name
                    && (name.StartsWith("System", StringComparison.Ordinal) || name is "netstandard.dll" or "Pulumi.dll" or "Pulumi.Kubernetes.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private Generation(GeneratorDriverRunResult result, Compilation output) => (Result, Output) = (result, output);

    public GeneratorDriverRunResult Result { get; }

    public Compilation Output { get; }

    public static Generation Of(string kind, string schema) => Run(Driver(kind, schema), Compilation());

    public static CSharpCompilation Compilation() => CSharpCompilation.Create(
        "generated", references: References, options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver(string kind, string schema)
    {
        var file = new SchemaText(schema);
        return CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            [file],
            optionsProvider: new Options(kind),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Generation).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    public string Source(string csharpName) =>
        Result.GeneratedTrees.Single(tree => Path.GetFileName(tree.FilePath) == csharpName + ".g.cs").ToString();

    public IEnumerable<Diagnostic> Errors => Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static Generation Run(GeneratorDriver driver, Compilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new(driver.GetRunResult(), output);
    }

    private sealed class SchemaText(string text) : AdditionalText
    {
        public override string Path => "schema.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options(string kind) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(null);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(kind);

        private sealed class Values(string? kind) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = key == "build_metadata.AdditionalFiles.SchemaKind" ? kind : null;
                return value is not null;
            }
        }
    }
}
