using Pulumi.AzureNative.Storage;
using Inputs = Pulumi.AzureNative.Storage.Inputs;

namespace Payments.Infra.Components.Azure.Stores;

/// <summary>Keeps versions of blobs, and what was deleted, for some days (learn.microsoft.com/azure/storage/blobs/data-protection-overview).</summary>
internal static class BlobProtection
{
    /// <summary>Both of these have to be called so: an account has one.</summary>
    private const string Only = "default";

    /// <summary>Declares what an account keeps, and when that goes; gives the last of it.</summary>
    public static Resource Declare(string name, BlobKeeping keeping, Output<string> group, Output<string> account, CustomResourceOptions child)
    {
        // Azure takes one change of an account at a time.
        var changes = new OneByOne(child);
        changes.Declare(options => new BlobServiceProperties($"{name}-versions", new BlobServicePropertiesArgs
        {
            BlobServicesName = Only,
            AccountName = account,
            ResourceGroupName = group,
            IsVersioningEnabled = true,
            DeleteRetentionPolicy = new Inputs.DeleteRetentionPolicyArgs { Enabled = true, Days = BlobKeeping.SoftDeleteDays },

            // A role on a container may delete it as a whole, so that it comes back for as long as a version would.
            ContainerDeleteRetentionPolicy = new Inputs.DeleteRetentionPolicyArgs { Enabled = true, Days = Math.Min(keeping.Days, 365) },
        }, options));
        return changes.Declare(options => new ManagementPolicy($"{name}-lifecycle", new ManagementPolicyArgs
        {
            ManagementPolicyName = Only,
            AccountName = account,
            ResourceGroupName = group,
            Policy = new Inputs.ManagementPolicySchemaArgs { Rules = { Expiry(keeping) } },
        }, options));
    }

    /// <summary>How long a version can be neither changed nor deleted.</summary>
    public static Inputs.ImmutableStorageAccountArgs Immutability(BlobKeeping keeping) => new()
    {
        Enabled = true,
        ImmutabilityPolicy = new Inputs.AccountImmutabilityPolicyPropertiesArgs
        {
            // Logs grow by appending to their last blob.
            AllowProtectedAppendWrites = true,
            ImmutabilityPeriodSinceCreationInDays = keeping.Days,
            State = keeping.IsLocked ? AccountImmutabilityPolicyState.Locked : AccountImmutabilityPolicyState.Unlocked,
        },
    };

    private static Inputs.ManagementPolicyRuleArgs Expiry(BlobKeeping keeping)
    {
        var actions = new Inputs.ManagementPolicyActionArgs
        {
            Version = new Inputs.ManagementPolicyVersionArgs { Delete = new Inputs.DateAfterCreationArgs { DaysAfterCreationGreaterThan = keeping.Days } },
        };
        if (keeping.ExpiresBlobs)
        {
            actions.BaseBlob = new Inputs.ManagementPolicyBaseBlobArgs
            {
                Delete = new Inputs.DateAfterModificationArgs { DaysAfterModificationGreaterThan = keeping.Days },
            };
        }

        return new Inputs.ManagementPolicyRuleArgs
        {
            Name = "expiry",
            Type = RuleType.Lifecycle,
            Enabled = true,
            Definition = new Inputs.ManagementPolicyDefinitionArgs
            {
                Actions = actions,
                Filters = new Inputs.ManagementPolicyFilterArgs { BlobTypes = { "blockBlob", "appendBlob" } },
            },
        };
    }
}
