namespace Payments.Infra.Components.Mesh;

/// <summary>Who a caller is, as its certificate says.</summary>
internal static class Principals
{
    /// <summary>In a policy it means the mesh's own trust domain, whatever that is called.</summary>
    private const string TrustDomain = "cluster.local";

    public static string For(string ns, string serviceAccount) => $"{TrustDomain}/ns/{ns}/sa/{serviceAccount}";

    /// <summary>Whoever shows a token of an issuer, whatever its subject. The last slash divides the two: an issuer that ends in one has two here.</summary>
    public static string OfIssuer(string issuer) => $"{issuer}/*";
}
