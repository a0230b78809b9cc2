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

    /// <summary>Make it anew, and remove the old one.</summary>
    Replace,

    /// <summary>Read what exists, and change nothing.</summary>
    Read,

    /// <summary>Read what exists in place of what was read before, under another id.</summary>
    ReadReplacement,

    /// <summary>Forget what was read, or was known to be replaced.</summary>
    Discard,

    /// <summary>Bring what exists under management.</summary>
    Import,

    /// <summary>Bring what exists under management, and make it anew: it differs from the program.</summary>
    ImportReplacement,

    /// <summary>Take over what the provider says about the resource as it is.</summary>
    Refresh,
}
