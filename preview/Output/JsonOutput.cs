using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes a plan as <c>pulumi preview --json</c> does.</summary>
public static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 4,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document, with a newline at its end.</summary>
    /// <param name="plan">The plan.</param>
    public static string Write(Plan plan)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, RedactedPlan.Of(plan));
        }

        return GoJson.Of(Encoding.UTF8.GetString(buffer.WrittenSpan)) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, Plan plan)
    {
        writer.WriteStartObject();
        if (plan.Stack.Config.Count > 0)
        {
            writer.WriteStartObject("config");
            foreach (var (key, value) in plan.Stack.Config)
            {
                writer.WriteString(key, value.Shown);
            }

            writer.WriteEndObject();
        }

        writer.WriteStartArray("steps");
        foreach (var step in plan.Steps.Where(step => step.IsShown() || step.IsStack()))
        {
            Write(writer, step);
        }

        writer.WriteEndArray();
        WriteDiagnostics(writer, plan.Diagnostics);
        SupplyJson.Write(writer, PlannedSupply.Of(plan));
        writer.WriteNumber("duration", plan.Duration.Ticks * TimeSpan.NanosecondsPerTick);
        writer.WriteStartObject("changeSummary");
        foreach (var (operation, count) in ChangeSummary.Of(plan).OrderBy(entry => entry.Key.WireName(), StringComparer.Ordinal))
        {
            writer.WriteNumber(operation.WireName(), count);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PlanStep step)
    {
        writer.WriteStartObject();
        writer.WriteString("op", step.Operation.WireName());
        writer.WriteString("urn", step.State.Urn);
        if (step.State.Provider.Length > 0)
        {
            writer.WriteString("provider", step.State.Provider);
        }

        WriteState("oldState", step.OldState, withOutputs: true);

        // A replacement that comes first is made by the time its step is shown.
        // Nothing is told of the id of what the stack manages, but for what is imported in place of another resource.
        var newState = step.NewState is { External: false } managed && step.Operation != StepOperation.Replace ? managed with { Id = "" } : step.NewState;
        WriteState("newState", newState, step is { Operation: StepOperation.Replace, OldState.Delete: true });
        WriteReasons("diffReasons", step.DiffReasons);
        WriteReasons("replaceReasons", step.ReplaceReasons);
        writer.WritePropertyName("detailedDiff");
        DetailedDiffJson.Write(writer, step.DetailedDiff);
        writer.WriteEndObject();

        void WriteState(string name, ResourceState? state, bool withOutputs)
        {
            if (state is not null)
            {
                writer.WritePropertyName(name);
                ResourceStateJson.Write(writer, state, PropertyValueJson.Shown, withOutputs);
            }
        }

        void WriteReasons(string name, ImmutableArray<string> reasons)
        {
            if (reasons.Length > 0)
            {
                writer.WriteStartArray(name);
                foreach (var reason in reasons)
                {
                    writer.WriteStringValue(reason);
                }

                writer.WriteEndArray();
            }
        }
    }

    private static void WriteDiagnostics(Utf8JsonWriter writer, ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.Length == 0)
        {
            return;
        }

        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteStartObject();
            if (diagnostic.Urn.Length > 0)
            {
                writer.WriteString("urn", diagnostic.Urn);
            }

            writer.WriteString("message", diagnostic.Labelled() + "\n");
            writer.WriteString("severity", diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => "error",
                DiagnosticSeverity.Warning => "warning",
                DiagnosticSeverity.InfoError => "info#err",
                _ => "info",
            });
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
