using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Status;

/// <summary>
/// An istiod that fetches the keys of tokens from wherever a RequestAuthentication says, also from addresses inside. Source: <c>analyzers/authn</c>.
/// </summary>
internal static class KeyFetches
{
    private const int Shown = 5;

    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var names = mesh.Of("RequestAuthentication").Select(item => item.FullName).ToArray();
        var list = string.Join(", ", names.Take(Shown));
        var text = names.Length > Shown ? FormattableString.Invariant($"{list}, and {names.Length - Shown} more") : list;
        return mesh.Of("Deployment").Where(item => names.Length > 0 && item.Labels.Text("app") == "istiod" && !IsLimited(item)).Select(item => item.Fault(
            "IST0175",
            "spec.template.spec.containers",
            FormattableString.Invariant($"BLOCKED_CIDRS_IN_JWKS_URIS is not configured but {names.Length} RequestAuthentication resource(s) exist ") +
            $"({text}). Consider configuring it to restrict JWKS URI fetches to trusted networks."));
    }

    private static bool IsLimited(MeshObject istiod) =>
        istiod.Spec.Message("template").Message("spec").Messages("containers").SelectMany(container => container.Messages("env"))
            .Any(variable => variable.Text("name") == "BLOCKED_CIDRS_IN_JWKS_URIS" && variable.Text("value").Length > 0);
}
