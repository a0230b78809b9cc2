namespace Pulumi;

/// <summary>The root of all resources. Subclass it, and make the resources in its constructor.</summary>
public class Stack : ComponentResource
{
    internal const string RootType = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack.</summary>
    /// <param name="options">What holds for every resource.</param>
    public Stack(StackOptions? options = null)
        : base(RootType, RootName(), Convert(options)) => CurrentRun.Required.Stack = this;

    /// <summary>Runs a program that makes resources under a stack without a class, and registers what it returns.</summary>
    internal static async Task RunAsync(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
    {
        var stack = new Stack(options);
        IDictionary<string, object?> outputs = new Dictionary<string, object?>();
        try
        {
            outputs = await program().ConfigureAwait(false);
        }
        finally
        {
            stack.RegisterOutputs(outputs ?? new Dictionary<string, object?>());
        }
    }

    private static string RootName() => $"{CurrentRun.Required.ProjectName}-{CurrentRun.Required.StackName}";

    private static ComponentResourceOptions Convert(StackOptions? options) =>
        new()
        {
            ResourceTransformations = options?.ResourceTransformations ?? [],
            ResourceTransforms = options?.ResourceTransforms ?? [],
        };
}
