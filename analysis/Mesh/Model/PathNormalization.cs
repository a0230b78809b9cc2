namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>What proxies do to the path of a request before anything reads it: <c>pathNormalization</c> of the mesh's configuration.</summary>
internal enum PathNormalization
{
    /// <summary>Dots, backslashes and needless escapes are resolved.</summary>
    Base,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>Slashes beside one another become one, too.</summary>
    MergeSlashes,

    /// <summary>Before that, escaped slashes become slashes.</summary>
    DecodeAndMergeSlashes,
}
