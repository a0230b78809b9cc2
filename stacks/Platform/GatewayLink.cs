using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Azure.Networking;
using Payments.Infra.Components.Mesh.Install;

namespace Payments.Infra.Stacks.Platform;

/// <summary>
/// The private link service before a stack's gateway: the stack makes it by these names, and an entry finds it by them without asking the stack.
/// </summary>
internal static class GatewayLink
{
    /// <summary>What the gateway's Service asks for.</summary>
    /// <param name="names">Names of the stack's resources.</param>
    public static PrivateLink Of(ResourceNames names) => new(Network.IngressSubnet, names.For("pls-gateway"), names.For(Network.GroupAbbreviation));

    /// <summary>Its id.</summary>
    /// <param name="names">Names of the stack's resources.</param>
    /// <param name="subscription">Id of the stack's subscription.</param>
    public static string IdOf(ResourceNames names, string subscription)
    {
        var link = Of(names);
        return $"/subscriptions/{subscription}/resourceGroups/{link.ResourceGroup}/providers/Microsoft.Network/privateLinkServices/{link.Name}";
    }
}
