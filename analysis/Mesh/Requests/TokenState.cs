namespace Payments.Infra.Analysis.Mesh.Requests;

/// <summary>What is wrong with a token, apart from its claims.</summary>
internal enum TokenState
{
    /// <summary>Nothing: it is signed with a key of its issuer, and has not expired.</summary>
    Valid,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Another key has signed it.</summary>
    BadSignature,
}
