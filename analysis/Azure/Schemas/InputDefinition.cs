namespace Payments.Infra.Analysis.Azure.Schemas;

/// <summary>An input of azure-native.</summary>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether it must be given: neither the package nor the provider gives one.</param>
internal sealed record InputDefinition(InputType Type, bool IsRequired)
{
    /// <summary>Reads a type, with <c>!</c> behind that of an input that must be given.</summary>
    public static InputDefinition Parse(string text) => new(InputType.Parse(text.TrimEnd('!')), text.EndsWith('!'));
}
