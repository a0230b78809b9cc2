using System.Text.Json;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes a resource as state files hold it; what is empty is left out.</summary>
internal static class ResourceStateJson
{
    /// <param name="writer">Takes the object.</param>
    /// <param name="state">The resource.</param>
    /// <param name="values">Writes its values.</param>
    /// <param name="withOutputs">Whether outputs are written: before a step is done there are none of the new state.</param>
    public static void Write(Utf8JsonWriter writer, ResourceState state, PropertyValueJson values, bool withOutputs)
    {
        writer.WriteStartObject();
        writer.WriteString("urn", state.Urn);
        writer.WriteBoolean("custom", state.Custom);
        Flag("delete", state.Delete);
        Text("id", state.Id);
        writer.WriteString("type", state.Type);
        Map("inputs", state.Inputs);
        Map("outputs", withOutputs ? state.Outputs : PropertyValue.Map.Empty);
        Text("parent", state.Parent);
        Flag("protect", state.Protect);
        Flag("taint", state.Taint);
        Flag("external", state.External);
        List("dependencies", state.Dependencies);
        List("initErrors", state.InitErrors);
        Text("provider", state.Provider);
        Lists("propertyDependencies", state.PropertyDependencies);
        Flag("pendingReplacement", state.PendingReplacement);
        List("additionalSecretOutputs", state.AdditionalSecretOutputs);
        List("aliases", state.Aliases);
        if (state.CustomTimeouts.Count > 0)
        {
            writer.WriteStartObject("customTimeouts");
            foreach (var (operation, seconds) in state.CustomTimeouts)
            {
                writer.WriteNumber(operation, seconds);
            }

            writer.WriteEndObject();
        }

        Text("importID", state.ImportId);
        Flag("retainOnDelete", state.RetainOnDelete);
        Text("deletedWith", state.DeletedWith);
        List("replaceWith", state.ReplaceWith);
        Text("created", state.Created);
        Text("modified", state.Modified);
        Text("sourcePosition", state.SourcePosition);
        Trace(state.StackTrace);
        List("ignoreChanges", state.IgnoreChanges);
        List("hideDiff", state.HideDiffs);
        List("replaceOnChanges", state.ReplaceOnChanges);
        if (state.ReplacementTrigger is { } trigger)
        {
            writer.WritePropertyName("replacementTrigger");
            values.Write(writer, trigger);
        }

        Lists("resourceHooks", state.Hooks);
        writer.WriteEndObject();

        void Map(string name, PropertyValue.Map value)
        {
            if (value.Fields.Count > 0)
            {
                writer.WritePropertyName(name);
                values.Write(writer, value);
            }
        }

        void Lists(string name, ImmutableSortedDictionary<string, ImmutableArray<string>> lists)
        {
            if (lists.Count > 0)
            {
                writer.WriteStartObject(name);
                foreach (var (key, items) in lists)
                {
                    WriteList(key, items);
                }

                writer.WriteEndObject();
            }
        }

        void Trace(ImmutableArray<string> positions)
        {
            if (positions.Length > 0)
            {
                writer.WriteStartArray("stackTrace");
                foreach (var position in positions)
                {
                    writer.WriteStartObject();
                    Text("sourcePosition", position);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }
        }

        void Text(string name, string value)
        {
            if (value.Length > 0)
            {
                writer.WriteString(name, value);
            }
        }

        void Flag(string name, bool value)
        {
            if (value)
            {
                writer.WriteBoolean(name, value);
            }
        }

        void List(string name, ImmutableArray<string> items)
        {
            if (items.Length > 0)
            {
                WriteList(name, items);
            }
        }

        void WriteList(string name, ImmutableArray<string> items)
        {
            writer.WriteStartArray(name);
            foreach (var item in items)
            {
                writer.WriteStringValue(item);
            }

            writer.WriteEndArray();
        }
    }
}
