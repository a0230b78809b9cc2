using System.Runtime.CompilerServices;

namespace Payments.Infra.Stacks.Tests;

/// <summary>Tests plan as on a machine without a kubeconfig: the contexts of whoever runs them are none of theirs.</summary>
internal static class NoKubeconfig
{
    [ModuleInitializer]
    internal static void Hide() => Environment.SetEnvironmentVariable("KUBECONFIG", Path.Combine(AppContext.BaseDirectory, "none"));
}
