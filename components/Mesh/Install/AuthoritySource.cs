namespace Payments.Infra.Components.Mesh.Install;

/// <summary>Where the key comes from that signs the certificates of the mesh.</summary>
public enum AuthoritySource
{
    /// <summary>The control plane makes a key and a root of its own, for ten years.</summary>
    Istiod,

    /// <summary>A secret of the key vault; External Secrets copies it to where the control plane reads it.</summary>
    Vault,

    /// <summary>Secret <c>cacerts</c> in the namespace of the control plane, which somebody else makes.</summary>
    Secret,
}
