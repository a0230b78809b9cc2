using System.Text.Json;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes a resource as state files hold it; what is empty is left out.</summary>
internal static class ResourceStateJson
{
    public static void Write(Utf8JsonWriter writer, ResourceState state)
    {
        writer.WriteStartObject();
        writer.WriteString("urn", state.Urn);
        writer.WriteBoolean("custom", state.Custom);
        Text("id", state.Id);
        writer.WriteString("type", state.Type);
        if (state.Inputs.Fields.Count > 0)
        {
            writer.WritePropertyName("inputs");
            PropertyValueJson.Write(writer, state.Inputs);
        }

        Text("parent", state.Parent);
        Flag("protect", state.Protect);
        Flag("external", state.External);
        List("dependencies", state.Dependencies);
        Text("provider", state.Provider);
        if (state.PropertyDependencies.Count > 0)
        {
            writer.WriteStartObject("propertyDependencies");
            foreach (var (key, urns) in state.PropertyDependencies)
            {
                WriteList(key, urns);
            }

            writer.WriteEndObject();
        }

        List("additionalSecretOutputs", state.AdditionalSecretOutputs);
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
        List("ignoreChanges", state.IgnoreChanges);
        List("replaceOnChanges", state.ReplaceOnChanges);
        writer.WriteEndObject();

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

        void List(string name, ImmutableArray<string> values)
        {
            if (values.Length > 0)
            {
                WriteList(name, values);
            }
        }

        void WriteList(string name, ImmutableArray<string> values)
        {
            writer.WriteStartArray(name);
            foreach (var value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }
    }
}
