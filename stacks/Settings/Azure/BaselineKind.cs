namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Security and availability baseline of a stack in Azure.</summary>
internal enum BaselineKind
{
    /// <summary>A small development environment.</summary>
    Development,

    /// <summary>The AKS baseline for regulated workloads.</summary>
    Regulated,
}
