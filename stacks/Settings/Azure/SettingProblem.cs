namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Something that Azure would refuse, or that would not last.</summary>
/// <param name="Path">Key path below the section.</param>
/// <param name="Text">Value, rule and remedy.</param>
internal sealed record SettingProblem(string Path, string Text);
