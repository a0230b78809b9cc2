namespace Payments.Infra.Preview.Engine.Providers.Random;

/// <summary>When a change of an attribute replaces its resource.</summary>
internal enum AttributeReplacement
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>Unless only keys without a value came.</summary>
    UnlessEmptyKeys,

    /// <summary>Unless an empty text went.</summary>
    UnlessEmptyText,

    /// <summary>Never: the provider makes the value.</summary>
    Never,
}
