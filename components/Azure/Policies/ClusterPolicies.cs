using Pulumi.AzureNative.Authorization;
using Inputs = Pulumi.AzureNative.Authorization.Inputs;

namespace Payments.Infra.Components.Azure.Policies;

/// <summary>
/// What Azure Policy watches in the cluster: pods under the Pod Security Standard <c>restricted</c>, images of known registries. The first in audit
/// mode, which stops nothing: the namespaces themselves refuse such pods, and this shows an auditor that they do.
/// </summary>
public sealed class ClusterPolicies : PlatformComponent
{
    private const string Audit = "Audit";
    private const string Deny = "Deny";

    /// <summary>Built-in initiative of the restricted Pod Security Standard, and policy of the images that are allowed.</summary>
    private const string Restricted = "/providers/Microsoft.Authorization/policySetDefinitions/42b8ef37-b724-4e24-bbc8-7a7708edfe00";
    private const string AllowedImages = "/providers/Microsoft.Authorization/policyDefinitions/febd0533-8e55-448f-b837-bd0e06f16469";

    /// <summary>
    /// What Azure runs in every cluster, agents of the network and of Policy among it, and istio-cni: they change the node, and need its rights.
    /// </summary>
    private static readonly ImmutableArray<string> Excluded = ["azure-arc", "gatekeeper-system", "kube-system"];

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public ClusterPolicies(string name, ClusterPoliciesArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:ClusterPolicies", name, args, options)
    {
        var environment = args.Environment;
        var scope = Output.Format($"/subscriptions/{environment.Subscription}/resourceGroups/{environment.ResourceGroup}");
        Assign("pod-security", Restricted, Audit, "Pods meet the Pod Security Standard restricted", []);
        var images = args.Registries.ToOutput().Apply(hosts => RegistryPattern.Of(hosts));
        Assign(
            "allowed-images",
            AllowedImages,
            args.RefusesImages ? Deny : Audit,
            "Images come from the platform's registries",
            new InputMap<Inputs.ParameterValuesValueArgs> { ["allowedContainerImagesRegex"] = new Inputs.ParameterValuesValueArgs { Value = images } });
        RegisterOutputs();

        void Assign(string policy, string definition, string effect, string title, InputMap<Inputs.ParameterValuesValueArgs> parameters)
        {
            parameters["effect"] = new Inputs.ParameterValuesValueArgs { Value = effect };
            parameters["excludedNamespaces"] = new Inputs.ParameterValuesValueArgs { Value = Excluded };
            _ = new PolicyAssignment($"{name}-{policy}", new PolicyAssignmentArgs
            {
                PolicyAssignmentName = policy,
                DisplayName = title,
                Scope = scope,
                PolicyDefinitionId = definition,
                EnforcementMode = EnforcementMode.Default,
                Parameters = parameters,
            }, Child);
        }
    }
}
