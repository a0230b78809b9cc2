namespace Pulumi;

/// <summary>The output properties of a stack class.</summary>
internal static class StackOutputs
{
    /// <summary>Registers the properties marked as outputs, as the constructor left them.</summary>
    /// <exception cref="RunException">One has no value, or is not an output.</exception>
    public static void Register(IRun run, Stack stack)
    {
        var properties = ResourceOutputs.PropertiesOf(stack.GetType()).Where(property => property.Name != "urn").ToList();
        var wrong = properties.Where(property => !property.IsOutput).Select(property => property.Name).ToList();
        if (wrong.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        var missing = properties.Where(property => property.Get(stack) is null).Select(property => property.Name).ToList();
        if (missing.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", missing)}' have no value assigned. " +
                "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        run.RegisterOutputs(stack);
    }
}
