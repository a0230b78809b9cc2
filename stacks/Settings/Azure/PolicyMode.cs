namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Which policies the program assigns to the cluster's resource group.</summary>
internal enum PolicyMode
{
    /// <summary>Pod security and registries, in audit mode. Takes the role Resource Policy Contributor.</summary>
    Audit,

    /// <summary>The same, and pods whose image is not of the stack's registry or Microsoft's are refused.</summary>
    Deny,

    /// <summary>None: whoever governs the subscription assigns its own.</summary>
    None,
}
