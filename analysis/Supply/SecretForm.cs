namespace Payments.Infra.Analysis.Supply;

/// <summary>What is in a Secret, as far as its reader tells.</summary>
public enum SecretForm
{
    /// <summary>Entries by key.</summary>
    Entries,

    /// <summary>A certificate with its key.</summary>
    Certificate,

    /// <summary>The login of a registry of images.</summary>
    Registry,
}
