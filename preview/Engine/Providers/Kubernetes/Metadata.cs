using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Reads and sets what stands in the metadata of objects.</summary>
internal static class Metadata
{
    /// <summary>Marks an object whose name was generated.</summary>
    public const string Autonamed = "pulumi.com/autonamed";

    private const string Key = "metadata";
    private const string ManagedBy = "app.kubernetes.io/managed-by";
    private const string True = "true";

    /// <summary>The name; empty when there is none or it is unknown.</summary>
    public static string NameOf(PropertyValue.Map inputs) => TextOf(inputs, "name");

    /// <summary>The namespace; empty when there is none or it is unknown.</summary>
    public static string NamespaceOf(PropertyValue.Map inputs) => TextOf(inputs, "namespace");

    /// <summary>Whether there is a name, known or not.</summary>
    public static bool IsNamed(PropertyValue.Map inputs) => NameOf(inputs).Length > 0 || Field(inputs, "name") is PropertyValue.UnknownValue;

    /// <summary>Whether the cluster is to make the name.</summary>
    public static bool IsNamedByCluster(PropertyValue.Map inputs) =>
        !IsNamed(inputs) && (TextOf(inputs, "generateName").Length > 0 || Field(inputs, "generateName") is PropertyValue.UnknownValue);

    /// <summary>Whether the name was generated.</summary>
    public static bool IsAutonamed(PropertyValue.Map inputs) => IsTrue(inputs, Autonamed);

    /// <summary>Whether an annotation says <c>true</c>.</summary>
    public static bool IsTrue(PropertyValue.Map inputs, string annotation) => Annotations(inputs)[annotation] is PropertyValue.Text { Value: True };

    /// <summary>The annotations, as far as they are known.</summary>
    public static PropertyValue.Map Annotations(PropertyValue.Map inputs) => Field(inputs, "annotations") as PropertyValue.Map ?? PropertyValue.Map.Empty;

    /// <summary>Whether a label says that Pulumi manages the object.</summary>
    public static bool IsLabelled(PropertyValue.Map inputs) => Field(inputs, "labels") is PropertyValue.UnknownValue
        || (Field(inputs, "labels") as PropertyValue.Map)?[ManagedBy] is PropertyValue.UnknownValue or PropertyValue.Text { Value: "pulumi" };

    /// <summary>The object with a generated name.</summary>
    public static PropertyValue.Map WithGeneratedName(PropertyValue.Map inputs, string name) =>
        WithEntry(With(inputs, "name", new PropertyValue.Text(name)), "annotations", Autonamed, True);

    /// <summary>The object with an annotation.</summary>
    public static PropertyValue.Map Annotated(PropertyValue.Map inputs, string annotation, string value) =>
        WithEntry(inputs, "annotations", annotation, value);

    /// <summary>The object with a label that says that Pulumi manages it.</summary>
    public static PropertyValue.Map Labelled(PropertyValue.Map inputs) => WithEntry(inputs, "labels", ManagedBy, "pulumi");

    /// <summary>The object in a namespace, or in none.</summary>
    public static PropertyValue.Map InNamespace(PropertyValue.Map inputs, string name) =>
        name.Length > 0 ? With(inputs, "namespace", new PropertyValue.Text(name))
        : inputs[Key] is PropertyValue.Map metadata ? inputs.With(Key, metadata.Without("namespace"))
        : inputs;

    /// <summary>The object with another name.</summary>
    public static PropertyValue.Map Named(PropertyValue.Map inputs, string name) => With(inputs, "name", new PropertyValue.Text(name));

    private static PropertyValue? Field(PropertyValue.Map inputs, string field) => (inputs[Key] as PropertyValue.Map)?[field];

    private static string TextOf(PropertyValue.Map inputs, string field) => (Field(inputs, field) as PropertyValue.Text)?.Value ?? "";

    private static PropertyValue.Map With(PropertyValue.Map inputs, string field, PropertyValue value) => inputs[Key] is PropertyValue.UnknownValue
        ? inputs
        : inputs.With(Key, (inputs[Key] as PropertyValue.Map ?? PropertyValue.Map.Empty).With(field, value));

    /// <summary>Nothing can be put into what is not known.</summary>
    private static PropertyValue.Map WithEntry(PropertyValue.Map inputs, string field, string key, string value) =>
        Field(inputs, field) is PropertyValue.UnknownValue
            ? inputs
            : With(inputs, field, (Field(inputs, field) as PropertyValue.Map ?? PropertyValue.Map.Empty).With(key, new PropertyValue.Text(value)));
}
