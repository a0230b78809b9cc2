using Payments.Infra.Components.Azure.Access;
using Payments.Infra.Components.Azure.Networking;
using Pulumi.AzureNative.KeyVault;
using Inputs = Pulumi.AzureNative.KeyVault.Inputs;

namespace Payments.Infra.Components.Azure.Stores;

/// <summary>The secrets. Who reads one has a role on that one.</summary>
public sealed class KeyVault : PlatformComponent
{
    private readonly AzureEnvironment environment;
    private readonly CustomResourceOptions child;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public KeyVault(string name, StoreArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:KeyVault", name, args, options)
    {
        (environment, child) = (args.Environment, Child);
        var vault = new Vault(name, new VaultArgs
        {
            VaultName = environment.CompactNameOf("kv"),
            ResourceGroupName = environment.KeptGroup,
            Location = environment.Region.Name,
            Properties = Properties(args),
            Tags = environment.Tags,
        }, Protection.Of(environment, Protection.Kept(environment, child)));
        (Id, Name) = (vault.Id, vault.Name!);

        // With its id: a plan gives back the properties that were asked for as if they were all.
        Uri = Output.Tuple(vault.Id, vault.Properties).Apply(made => made.Item2!.VaultUri ?? "");
        PrivateAccess.Connect(name, PrivateService.Vault, Id, environment, args.Network, child);
        args.Monitoring?.Audit(name, Id, Protection.Kept(environment, child), "AuditEvent", "AzurePolicyEvaluationDetails");
        RegisterOutputs();
    }

    /// <summary>Id of the vault.</summary>
    [Output("id")]
    public Output<string> Id { get; private set; }

    /// <summary>Name of the vault.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; }

    /// <summary>URL of the vault.</summary>
    [Output("uri")]
    public Output<string> Uri { get; private set; }

    /// <summary>Id of the Entra tenant that it trusts.</summary>
    public string Tenant => environment.Tenant;

    /// <summary>
    /// Declares a secret that one service alone may read. It outlives the program's: a deleted one blocks its name until it
    /// is purged, and one that is written again is a new version of the old.
    /// </summary>
    /// <param name="name">Name in the program and in the vault: letters, digits and hyphens, up to 127.</param>
    /// <param name="value">The value; it stays a secret on the way.</param>
    /// <param name="reader">Who reads it.</param>
    /// <returns>The secret.</returns>
    public Secret DeclareSecret(string name, Input<string> value, WorkloadIdentity reader)
    {
        var secret = new Secret(name, new SecretArgs
        {
            SecretName = name,
            VaultName = Name,
            ResourceGroupName = environment.KeptGroup,
            Properties = new Inputs.SecretPropertiesArgs { Value = Output.CreateSecret(value.ToOutput()), ContentType = "text/plain" },
            Tags = environment.Tags,
        }, CustomResourceOptions.Merge(child, new CustomResourceOptions { RetainOnDelete = true }));
        reader.Grant(name, BuiltInRole.KeyVaultSecretsUser, secret.Id);
        return secret;
    }

    private Inputs.VaultPropertiesArgs Properties(StoreArgs args)
    {
        var baseline = environment.Baseline;
        var properties = new Inputs.VaultPropertiesArgs
        {
            TenantId = environment.Tenant,
            Sku = new Inputs.SkuArgs { Family = SkuFamily.A, Name = baseline.VaultSku },
            EnableRbacAuthorization = true,
            EnableSoftDelete = true,
            SoftDeleteRetentionInDays = baseline.SoftDeleteDays,
            PublicNetworkAccess = baseline.IsPrivate ? "Disabled" : "Enabled",
            NetworkAcls = new Inputs.NetworkRuleSetArgs
            {
                Bypass = NetworkRuleBypassOptions.AzureServices,
                DefaultAction = NetworkRuleAction.Deny,
                VirtualNetworkRules = args.Network.AdmittedSubnetIds
                    .Select(subnet => (Input<Inputs.VirtualNetworkRuleArgs>)new Inputs.VirtualNetworkRuleArgs { Id = subnet })
                    .ToArray(),
                IpRules = Addresses(args),
            },
        };
        if (baseline.IsProtected)
        {
            // Never false: Azure takes it for an attempt to turn it off, which nobody can.
            properties.EnablePurgeProtection = true;
        }

        return properties;
    }

    private static InputList<Inputs.IPRuleArgs> Addresses(StoreArgs args) => args.Environment.Baseline.IsPrivate
        ? new InputList<Inputs.IPRuleArgs>()
        : args.AuthorizedRanges.ToOutput().Apply(ranges => ranges.Select(range => new Inputs.IPRuleArgs { Value = range }));
}
