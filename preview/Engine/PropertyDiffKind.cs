namespace Payments.Infra.Preview.Engine;

/// <summary>What happens to a property.</summary>
public enum PropertyDiffKind
{
    /// <summary>It is added.</summary>
    Add,

    /// <summary>It is added, which forces a replacement.</summary>
    AddReplace,

    /// <summary>It is removed.</summary>
    Delete,

    /// <summary>It is removed, which forces a replacement.</summary>
    DeleteReplace,

    /// <summary>It gets another value.</summary>
    Update,

    /// <summary>It gets another value, which forces a replacement.</summary>
    UpdateReplace,
}
