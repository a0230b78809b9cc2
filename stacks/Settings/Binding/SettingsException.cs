using Pulumi;

namespace Payments.Infra.Stacks.Settings.Binding;

/// <summary>A configuration that is wrong.</summary>
/// <param name="message">Everything that is wrong, a line each.</param>
internal sealed class SettingsException(string message) : RunException(message);
