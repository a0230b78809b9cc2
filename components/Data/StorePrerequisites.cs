using Payments.Infra.Components.Data.Install;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Data.Tls;

namespace Payments.Infra.Components.Data;

/// <summary>What objects of a store can have to wait for. Nothing waits for what is left out: it is there already.</summary>
public sealed record StorePrerequisites
{
    /// <summary>Namespace of the stores, with its policies and storage class.</summary>
    public DataNamespace? Namespace { get; init; }

    /// <summary>Namespace of the services.</summary>
    public Namespace? ServiceNamespace { get; init; }

    /// <inheritdoc cref="DataOperators"/>
    public DataOperators? Operators { get; init; }

    /// <inheritdoc cref="CertificateAuthority"/>
    public CertificateAuthority? Authority { get; init; }

    /// <inheritdoc cref="SecretAccess"/>
    public SecretAccess? Secrets { get; init; }
}
