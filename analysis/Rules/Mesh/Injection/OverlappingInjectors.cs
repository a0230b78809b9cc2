using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Annotations;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Injection;

/// <summary>
/// Injectors that are asked about the same pods, and those whose Service is not there. Tried are all labels that injectors go by: with and without
/// injection, with each revision that one of them names. Source: <c>analyzers/webhook/webhook.go</c>.
/// </summary>
internal static class OverlappingInjectors
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var configurations = mesh.Of(InjectorWebhooks.Kind)
            .Where(item => Revisions(item).Any() || InjectorWebhooks.Of(item).Any(InjectorWebhooks.IsIstios)).ToArray();
        var injectors = configurations.SelectMany(item => InjectorWebhooks.Of(item).Select(hook => new Injector(item, hook))).ToArray();
        var revisions = configurations.SelectMany(Revisions).Distinct().ToArray();
        return Overlaps(injectors, revisions).Concat(injectors.Where(injector => LacksService(mesh, injector.Webhook)).Select(MissingService));
    }

    private static IEnumerable<MeshFault> Overlaps(Injector[] injectors, string[] revisions) =>
        from ns in Labels(MeshMembership.InjectionLabel, ["enabled", "disabled"], revisions)
        from pod in Labels(IstioAnnotation.Inject, ["true", "false"], revisions)
        let asked = injectors.Where(injector => InjectorWebhooks.Takes(injector.Webhook, ns, pod)).DistinctBy(injector => injector.Name).ToArray()
        where asked.Length > 1
        from one in asked
        let others = asked.Select(injector => injector.Name).Where(name => name != one.Name).Order(StringComparer.Ordinal)
        select one.Configuration.Fault(
            "IST0139", "webhooks", $"Webhook overlaps with others: {GoText.List(others)}. This may cause injection to occur twice.");

    private static IEnumerable<LabelSet> Labels(string key, string[] values, string[] revisions) =>
        from said in values.Select(value => LabelSet.Empty.Values.SetItem(key, value)).Prepend(LabelSet.Empty.Values)
        from labels in revisions.Select(revision => said.SetItem(MeshMembership.RevisionLabel, revision)).Prepend(said)
        select new LabelSet(labels);

    // Without a Service it is at an address.
    private static bool LacksService(MeshObjects mesh, JsonObject webhook) =>
        webhook.Message("clientConfig").Message("service") is { } service && mesh.Find("Service", service.Text("namespace"), service.Text("name")) is null;

    private static MeshFault MissingService(Injector injector)
    {
        var service = injector.Webhook.Message("clientConfig").Message("service");
        return injector.Configuration.Fault(
            "IST0139",
            "webhooks",
            $"Injector refers to a control plane service that does not exist: {service.Text("namespace")}/{service.Text("name")}.")
            .MissingIn(service.Text("namespace"));
    }

    private static IEnumerable<string> Revisions(MeshObject configuration) =>
        InjectorWebhooks.Of(configuration).SelectMany(webhook => new[] { webhook.Message("namespaceSelector"), webhook.Message("objectSelector") })
            .SelectMany(Named)
            .Concat(configuration.Labels.Values.TryGetValue(MeshMembership.RevisionLabel, out var own) ? [own] : []);

    private static IEnumerable<string> Named(JsonObject? selector) =>
        selector.TextMap("matchLabels").Where(label => label.Key == MeshMembership.RevisionLabel).Select(label => label.Value)
            .Concat(selector.Messages("matchExpressions").Where(expression => expression.Text("key") == MeshMembership.RevisionLabel)
                .SelectMany(expression => expression.Texts("values")));

    private sealed record Injector(MeshObject Configuration, JsonObject Webhook)
    {
        public string Name => $"{Configuration.Name}/{Webhook.Text("name")}";
    }
}
