using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>Definitions of a custom resource, of which tests say what they are about.</summary>
internal static class AccountDefinition
{
    /// <summary>A definition with versions.</summary>
    public static JsonObject Of(IEnumerable<JsonObject> versions)
    {
        var definition = ManifestYaml.Read(
            """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: accounts.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {plural: accounts, singular: account, kind: Account}
            """);
        definition["spec"]!["versions"] = new JsonArray([.. versions]);
        return definition;
    }

    /// <summary>A definition whose only version has a schema.</summary>
    /// <param name="schema">YAML of its <c>openAPIV3Schema</c>.</param>
    public static JsonObject WithSchema(string schema)
    {
        var version = ManifestYaml.Read("{name: v1, served: true, storage: true, schema: {}}");
        version["schema"]!["openAPIV3Schema"] = ManifestYaml.Read(schema);
        return Of([version]);
    }
}
