namespace Pulumi;

/// <summary>The root of all resources. Subclass it, and make the resources in its constructor.</summary>
public class Stack : ComponentResource
{
    internal const string RootType = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack.</summary>
    /// <param name="options">What holds for every resource.</param>
    public Stack(StackOptions? options = null)
        : base(RootType, RootName(), Convert(options)) => Deployment.InternalInstance.Stack = this;

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

    /// <summary>Registers the properties marked as outputs, as the constructor left them.</summary>
    /// <exception cref="RunException">One has no value, or is not an output.</exception>
    internal void RegisterPropertyOutputs()
    {
        var properties = ResourceOutputs.PropertiesOf(GetType()).Where(property => property.Name != "urn").ToList();
        var wrong = properties.Where(property => !property.IsOutput).Select(property => property.Name).ToList();
        if (wrong.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        var missing = properties.Where(property => property.Get(this) is null).Select(property => property.Name).ToList();
        if (missing.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", missing)}' have no value assigned. " +
                "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        RegisterOutputs();
    }

    private static string RootName() => $"{Deployment.InternalInstance.Settings.Project}-{Deployment.InternalInstance.Settings.Stack}";

    private static ComponentResourceOptions Convert(StackOptions? options) =>
        new()
        {
            ResourceTransformations = options?.ResourceTransformations ?? [],
            ResourceTransforms = options?.ResourceTransforms ?? [],
        };
}
