using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Payments.Infra.Preview.Engine;
using Pulumirpc;

namespace Payments.Infra.Preview.Output;

/// <summary>
/// Writes the state that a plan would lead to, in the form of <c>pulumi stack export</c>, so that another plan can be made against it. What is known
/// only afterwards stays unknown in it. It holds no secret: that one is there is all it says. It is no state of a deployment: its manifest does not
/// fit itself, so that <c>pulumi stack import</c> refuses it unless it is forced.
/// </summary>
public static class StateOutput
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 4,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A secret whose value nobody can read is taken for unchanged.</summary>
    private static readonly PropertyValueJson Values = new(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString(Wire.Signature, Wire.SecretSignature);
        writer.WriteString("ciphertext", "");
        writer.WriteEndObject();
    });

    /// <summary>The document, with a newline at its end.</summary>
    /// <param name="plan">The plan: one that has not failed.</param>
    public static string Write(Plan plan)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 3);
            writer.WriteStartObject("deployment");
            WriteManifest(writer);
            writer.WriteStartArray("resources");
            foreach (var state in Resources(RedactedPlan.Of(plan)))
            {
                ResourceStateJson.Write(writer, state, Values, withOutputs: true);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>In a state of Pulumi the one is a hash of the other.</summary>
    private static void WriteManifest(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("manifest");
        writer.WriteString("time", "0001-01-01T00:00:00Z");
        writer.WriteString("magic", "planned");
        writer.WriteString("version", "planned");
        writer.WriteEndObject();
    }

    private static IEnumerable<ResourceState> Resources(Plan plan)
    {
        var states = plan.Steps.Where(step => !step.Skipped).Select(step => step.NewState).OfType<ResourceState>()
            .Select(state => state.Type == Urns.StackType ? state with { Outputs = plan.Outputs } : state).ToList();
        var providers = states.Select(state => ProviderReference.TryParse(state.Provider)).OfType<ProviderReference>()
            .Where(reference => Urns.IsDefaultProvider(reference.Urn) && reference.Id != Wire.Unknown)
            .DistinctBy(reference => reference.Urn)
            .OrderBy(reference => reference.Urn, StringComparer.Ordinal)
            .Select(reference => new ResourceState { Urn = reference.Urn, Type = Urns.TypeOf(reference.Urn), Custom = true, Id = reference.Id });
        return providers.Concat(states);
    }
}
