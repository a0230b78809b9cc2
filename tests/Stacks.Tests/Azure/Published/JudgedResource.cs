using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Azure.Published;

/// <summary>A resource whose inputs are to be judged.</summary>
/// <param name="Where">The stack, and what of it differs.</param>
/// <param name="Type">Its type, such as <c>azure-native:keyvault:Vault</c>.</param>
/// <param name="Name">Its name in the program.</param>
/// <param name="Inputs">What its provider gets.</param>
internal sealed record JudgedResource(string Where, string Type, string Name, JsonObject Inputs)
{
    public override string ToString() => $"{Where}: {Type["azure-native:".Length..]} {Name}";
}
