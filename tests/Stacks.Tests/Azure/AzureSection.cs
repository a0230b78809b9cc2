using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>The section <c>azure</c> of a stack of the repository, with some of it changed.</summary>
internal static class AzureSection
{
    /// <summary>The section, for a preview of the stack.</summary>
    public static (string Section, string Json) Of(string stack, string changes)
    {
        var section = JsonNode.Parse(Previews.Section(stack, "azure"))!.AsObject();
        foreach (var (key, value) in JsonNode.Parse(changes)!.AsObject())
        {
            section[key] = value?.DeepClone();
        }

        return ("azure", section.ToJsonString());
    }
}
