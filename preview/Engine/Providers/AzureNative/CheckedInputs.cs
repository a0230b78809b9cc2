using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.AzureNative;

/// <summary>Inputs as the provider completes them: what it chose for a deployed resource, it chooses again.</summary>
internal static class CheckedInputs
{
    /// <summary>Marks a resource whose name the provider has made: another can stand beside it before it goes.</summary>
    public const string CreateBeforeDelete = "__createBeforeDelete";

    /// <summary>What the provider sets where the program does not, beside names: the place, and the version of Azure's API.</summary>
    private static readonly ImmutableArray<string> Defaults = [CreateBeforeDelete, "azureApiVersion", "location"];

    /// <summary>Whether the provider keeps it for itself.</summary>
    public static bool IsInternal(string key) => key.StartsWith("__", StringComparison.Ordinal);

    /// <summary>The program's inputs with what was chosen for it.</summary>
    /// <param name="inputs">The program's inputs.</param>
    /// <param name="old">Checked inputs of the last deployment; null for none.</param>
    public static PropertyValue.Map Of(PropertyValue.Map inputs, PropertyValue.Map? old) => (old ?? PropertyValue.Map.Empty).Fields
        .Where(field => inputs[field.Key] is null && (Defaults.Contains(field.Key) || Address.HasPart(field.Key)))
        .Aggregate(inputs, (checkedInputs, field) => checkedInputs.With(field.Key, field.Value));
}
