using System.Collections.Frozen;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Defaults;

/// <summary>
/// What an API server 1.34 fills into objects of its own kinds. What it allots to one object, or takes from others of the cluster (addresses, tokens,
/// classes that are the usual ones), is none of it.
/// </summary>
public static class ServerDefaults
{
    private static readonly FrozenDictionary<string, Action<JsonObject>> Fillers =
        new[] { PodDefaults.All, VolumeDefaults.All, WorkloadDefaults.All, NetworkDefaults.All, ClusterDefaults.All, AdmissionDefaults.All }
            .SelectMany(all => all).ToFrozenDictionary(item => item.Type, item => item.Fill, StringComparer.Ordinal);

    /// <summary>An object with its defaults; one of a kind that is not built in stays as it is.</summary>
    /// <param name="manifest">The object, which is left alone.</param>
    public static JsonObject Fill(JsonObject manifest)
    {
        var filled = (JsonObject)manifest.DeepClone();
        var value = Field.Of(manifest);
        if (BuiltInSchema.Instance.KindOf(value["apiVersion"].Text, value["kind"].Text) is { } kind)
        {
            Fill(filled, kind.Type);
        }

        return filled;
    }

    /// <summary>Fills a value of one type, and nothing that is in it.</summary>
    /// <param name="value">The value, which is changed.</param>
    /// <param name="type">Its type, such as <c>rbac.v1.RoleRef</c>.</param>
    internal static void FillOne(JsonObject value, string type) => Fillers.GetValueOrDefault(type)?.Invoke(value);

    /// <summary>What is around comes first: it may make what is in it.</summary>
    private static void Fill(JsonObject value, string type)
    {
        FillOne(value, type);
        foreach (var (name, field) in BuiltInSchema.Instance.FieldsOf(type))
        {
            Fill(value[name], field);
        }
    }

    private static void Fill(JsonNode? value, FieldType type)
    {
        switch (type, value)
        {
            case (FieldType.Struct { Name: var name }, JsonObject map):
                Fill(map, name);
                break;
            case (FieldType.List { Item: var item }, JsonArray list):
                foreach (var entry in list)
                {
                    Fill(entry, item);
                }

                break;
            case (FieldType.Map { Value: var inner }, JsonObject map):
                foreach (var (_, entry) in map)
                {
                    Fill(entry, inner);
                }

                break;
        }
    }
}
