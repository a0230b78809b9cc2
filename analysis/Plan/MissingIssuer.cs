using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>Certificates of cert-manager from an issuer that nothing makes: they are never issued, and their Secrets never there.</summary>
internal static class MissingIssuer
{
    private const string Group = "cert-manager.io";

    public static IEnumerable<PlanFinding> Find(PlanObjects plan) =>
        from item in plan.All
        let asked = Asked(item)
        where asked is not null && plan.MakesNamespaces
        let isHere = asked.Value.Kind == "Issuer"
        where (!isHere || plan.IsWhole(item.Namespace)) && !plan.MayHave(asked.Value.Kind, isHere ? item.Namespace : "", asked.Value.Name)
        select new PlanFinding(
            item.Source,
            asked.Value.Path,
            $"{item.Shown} is to be issued by the {asked.Value.Kind} \"{asked.Value.Name}\", and nothing here makes it{(isHere ? " in its namespace" : "")}. " +
            "Add it, or name one that there is.",
            IsCertain: false);

    private static (string Kind, string Name, string Path)? Asked(PlannedObject item)
    {
        if (item is { Kind: "Certificate", Group: Group })
        {
            var reference = (item.Manifest["spec"] as JsonObject)?["issuerRef"];
            var kind = UnknownValue.Is((reference as JsonObject)?["kind"]) ? null : KnownText.At(reference, "kind") ?? "Issuer";
            return kind is "Issuer" or "ClusterIssuer" && KnownText.At(reference, "group") is null or Group && KnownText.At(reference, "name") is { } name
                ? (kind!, name, "spec.issuerRef.name")
                : null;
        }

        return item.Kind is "Ingress" or "Gateway"
            ? Annotated(item, "ClusterIssuer", $"{Group}/cluster-issuer") ?? Annotated(item, "Issuer", $"{Group}/issuer")
            : null;
    }

    private static (string Kind, string Name, string Path)? Annotated(PlannedObject item, string kind, string annotation) =>
        KnownText.At(item.Manifest, "metadata", "annotations", annotation) is { } name ? (kind, name, $"metadata.annotations[{annotation}]") : null;
}
