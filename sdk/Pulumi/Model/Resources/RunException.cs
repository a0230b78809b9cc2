namespace Pulumi;

/// <summary>Ends the program with a message for its user; no stack trace is shown.</summary>
public class RunException : Exception
{
    /// <summary>An exception with a message.</summary>
    /// <param name="message">The message.</param>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Says that properties marked as outputs are no outputs.</summary>
    /// <param name="outputAttributeNames">Their names.</param>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) => new(
        $"Output(s) '{string.Join(", ", outputAttributeNames)}' have incorrect type. " +
        "[Output] attributed properties must be instances of Output<T>.");
}
