namespace Payments.Infra.Preview;

/// <summary>Exit codes of the process; they are those of the Pulumi CLI, which scripts know.</summary>
public static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>The preview failed, or was called wrongly.</summary>
    public const int Failure = 1;

    /// <summary>There is no such stack.</summary>
    public const int NoSuchStack = 6;

    /// <summary>No changes were expected, and there are some.</summary>
    public const int ChangesProposed = 7;

    /// <summary>It was interrupted.</summary>
    public const int Cancelled = 8;

    /// <summary>Something went wrong that nobody has foreseen.</summary>
    public const int InternalError = 255;
}
