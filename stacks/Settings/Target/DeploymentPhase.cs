namespace Payments.Infra.Stacks.Settings.Target;

/// <summary>How far a deployment goes.</summary>
internal enum DeploymentPhase
{
    /// <summary>What Azure makes: network, registry, vault, cluster. Nothing in the cluster, as its images and secrets are not there yet.</summary>
    Foundation,

    /// <summary>All of it.</summary>
    Platform,
}
