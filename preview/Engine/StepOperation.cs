namespace Payments.Infra.Preview.Engine;

/// <summary>What a deployment would do to a resource.</summary>
public enum StepOperation
{
    /// <summary>Make it.</summary>
    Create,

    /// <summary>Read what exists, and change nothing.</summary>
    Read,

    /// <summary>Bring what exists under management.</summary>
    Import,
}
