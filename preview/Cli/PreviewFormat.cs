namespace Payments.Infra.Preview.Cli;

/// <summary>In which form a plan is written.</summary>
internal enum PreviewFormat
{
    /// <summary>A tree of resources, for people.</summary>
    Tree,

    /// <summary>A document, for programs.</summary>
    Json,
}
