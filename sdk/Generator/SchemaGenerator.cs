using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Payments.Infra.Generator.Emit;
using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator;

/// <summary>
/// Makes C# classes from schema files that a project lists as AdditionalFiles with the metadata <c>SchemaKind</c>:
/// <c>provider</c> for the resources of a Pulumi package, <c>crd</c> for Kubernetes custom resources.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    private const string KindMetadata = "build_metadata.AdditionalFiles.SchemaKind";

    private static readonly DiagnosticDescriptor Malformed = new(
        "PIG001",
        "Malformed schema",
        "{0}: {1}",
        "Schema",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var schemas = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(pair => pair.Right.GetOptions(pair.Left).TryGetValue(KindMetadata, out var kind) && kind.Length > 0)
            .Select((pair, cancel) =>
            {
                pair.Right.GetOptions(pair.Left).TryGetValue(KindMetadata, out var kind);
                return new SchemaFile(pair.Left.Path, kind!, pair.Left.GetText(cancel)?.ToString() ?? "");
            })
            .WithTrackingName("schemas");
        context.RegisterSourceOutput(schemas, Emit);
    }

    private static void Emit(SourceProductionContext context, SchemaFile file)
    {
        try
        {
            var sources = file.Kind switch
            {
                "provider" => ProviderEmitter.Emit(ProviderSchema.Parse(file.Text)),
                "crd" => CrdEmitter.Emit(CrdSchema.Parse(file.Text)),
                _ => throw new SchemaException("SchemaKind", $"'{file.Kind}' is no kind of schema; allowed are 'provider' and 'crd'"),
            };
            foreach (var source in sources.OrderBy(source => source.HintName, StringComparer.Ordinal))
            {
                context.AddSource(source.HintName, SourceText.From(source.Text, System.Text.Encoding.UTF8));
            }
        }
        catch (SchemaException exception)
        {
            Report(exception.Message);
        }
        catch (JsonException exception)
        {
            Report($"is no JSON: {exception.Message}");
        }

        void Report(string message) => context.ReportDiagnostic(Diagnostic.Create(Malformed, Location.None, file.Path, message));
    }
}
