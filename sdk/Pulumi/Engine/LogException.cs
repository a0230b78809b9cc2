namespace Pulumi;

/// <summary>The engine could not be told something.</summary>
public class LogException : Exception
{
    /// <summary>An exception with its cause.</summary>
    /// <param name="exception">The cause.</param>
    public LogException(Exception exception)
        : base("Error occurred during logging", exception)
    {
    }
}
