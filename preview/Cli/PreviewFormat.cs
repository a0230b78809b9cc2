namespace Payments.Infra.Preview.Cli;

/// <summary>In which form a plan is written.</summary>
internal enum PreviewFormat
{
    /// <summary>A tree of resources, for people.</summary>
    Tree,

    /// <summary>Step by step, with the properties that differ.</summary>
    Diff,

    /// <summary>A document, for programs.</summary>
    Json,
}
