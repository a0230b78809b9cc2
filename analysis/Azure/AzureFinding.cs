namespace Payments.Infra.Analysis.Azure;

/// <summary>Why Azure would refuse a resource.</summary>
/// <param name="Path">Input at fault, such as <c>agentPoolProfiles[0].name</c>.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record AzureFinding(string Path, string Message)
{
    /// <summary>The path with the message.</summary>
    public string Text => $"{Path}: {Message}";
}
