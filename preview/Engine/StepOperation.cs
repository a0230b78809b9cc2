namespace Payments.Infra.Preview.Engine;

/// <summary>What a deployment would do to a resource.</summary>
public enum StepOperation
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>Make it.</summary>
    Create,

    /// <summary>Change it in place.</summary>
    Update,

    /// <summary>Remove it.</summary>
    Delete,

    /// <summary>Put another in its place, which is made, read or imported, and remove the old one.</summary>
    Replace,

    /// <summary>Read what exists, and change nothing.</summary>
    Read,

    /// <summary>Forget what was read, or was known to be replaced.</summary>
    Discard,

    /// <summary>Bring what exists under management.</summary>
    Import,

    /// <summary>The same for what takes the place of another resource: the step of the replacement follows.</summary>
    ImportReplacement,

    /// <summary>Read what takes the place of another resource: the step of the replacement follows.</summary>
    ReadReplacement,
}
