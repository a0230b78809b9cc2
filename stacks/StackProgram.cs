using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Entry;
using Pulumi;

namespace Payments.Infra.Stacks;

/// <summary>The program: what a stack file asks for decides between the two graphs that there are.</summary>
internal static class StackProgram
{
    /// <summary>Runs it for the stack that an engine names: an entry in front of cells where there is a section <c>payments:entry</c>, or a platform.</summary>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync() => ResolvedEntry.IsEntry(StackConfiguration.FromEnvironment())
        ? Deployment.RunAsync<EntryStack>()
        : Deployment.RunAsync<PaymentsStack>();
}
