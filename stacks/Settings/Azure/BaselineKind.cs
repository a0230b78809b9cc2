namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>How careful a stack is in Azure.</summary>
internal enum BaselineKind
{
    /// <summary>A small environment that nobody's money depends on.</summary>
    Development,

    /// <summary>The AKS baseline for regulated workloads.</summary>
    Regulated,
}
