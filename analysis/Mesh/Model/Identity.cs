namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>Who a workload is to others, as its certificate says.</summary>
/// <param name="TrustDomain">Trust domain, such as <c>cluster.local</c>.</param>
/// <param name="Namespace">Namespace.</param>
/// <param name="ServiceAccount">Name of the service account.</param>
internal sealed record Identity(string TrustDomain, string Namespace, string ServiceAccount)
{
    /// <summary>Without <c>spiffe://</c>, as policies say it.</summary>
    public override string ToString() => $"{TrustDomain}/ns/{Namespace}/sa/{ServiceAccount}";
}
