namespace Payments.Infra.Analysis.Mesh.Access.Tokens;

/// <summary>What became of the tokens of a request. Envoy's <c>jwt_authn</c> filter answers 403 to a wrong audience, 401 to the rest.</summary>
internal enum VerificationStatus
{
    /// <summary>A token was right.</summary>
    Verified,

    /// <summary>There was no token where one is looked for.</summary>
    Missing,

    /// <summary>Its issuer is another one.</summary>
    UnknownIssuer,

    /// <summary>It is for others.</summary>
    WrongAudience,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>No key of the issuer has signed it.</summary>
    BadSignature,

    /// <summary>It is no token.</summary>
    Malformed,
}
