namespace Payments.Infra.Analysis.Mesh.Access.Authorization;

/// <summary>What an AuthorizationPolicy does.</summary>
internal enum PolicyAction
{
    /// <summary>Lets pass, and nothing else does.</summary>
    Allow,

    /// <summary>Refuses, before anything lets pass.</summary>
    Deny,

    /// <summary>Asks somebody else, before anything else.</summary>
    Custom,

    /// <summary>Notes.</summary>
    Audit,
}
